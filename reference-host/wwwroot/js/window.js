/** The clerk's page: who waits, which number is in hand; the middle is the filing, the right a case. */

import { get, remove } from './api.js';
import { act, all, el, one, tell } from './dom.js';
import { keepTrue } from './hall-state.js';
import { signIn } from './session.js';
import { openCase, useRoles } from './window-case.js';
import { showAside, useTickets } from './window-find.js';
import { showActions } from './window-hand.js';
import { lock, onUnlocked, watch } from './window-lock.js';
import { showWork } from './window-work.js';
import { classes, ticketStates, why, windowStates } from './words.js';

const { hall, window: here } = one('main').dataset;
const place = `halls/${hall}/windows/${here}`;
const notice = one('[data-queue-notice]');
let me, shown, goesOn;

function refused(problem) {
  if (problem?.code === 'session_locked') return lock();
  return problem?.status === 401 || !problem ? signIn() : tell(notice, problem);
}

const refresh = keepTrue(hall, {
  load: async () => {
    me ??= await greet();
    if (!me.roles.includes('clerk')) return;
    const view = await get(place);
    const { waiting, inHand } = view;
    showWindow(view);
    showWaiting(waiting);
    showInHand(inHand);
    showAside(view.aside);
    showActions({ hall, place, view, notice, onDone: done });
    await showWork({ hall, inHand, onFiled: number => { refresh(); openCase(number); } });
  },
  onRefused: refused,
});

async function greet() {
  const session = await get('session');
  one('[data-user]').textContent = session.userName;
  useRoles(session.roles);
  watch(session);
  // Who works behind the windows has no line and no number in hand, only cases.
  for (const column of all('[data-clerk]')) column.hidden = !session.roles.includes('clerk');
  return session;
}

function showWaiting(lines) {
  one('[data-lines]').replaceChildren(...lines.map(({ line, name, count }) =>
    el('li', { 'data-test': `waiting-${line}` }, el('span', {}, name), el('strong', {}, String(count)))));
}

/** What the window is, and which lines nobody serves. */
function showWindow({ state, pauseReason, stranded }) {
  one('[data-window-state]').textContent = [windowStates[state], pauseReason].filter(Boolean).join('：');
  one('[data-window-state]').dataset.state = state;
  const alone = one('[data-stranded]');
  alone.hidden = stranded.length === 0;
  alone.textContent = `没有窗口办理：${stranded.map(({ name, count }) => `${name}（${count}人等候）`).join('、')}。请开放窗口或调整授权。`;
}

/** Drawn anew only when it changed, so that the focus stays where the clerk has it. */
function showInHand(inHand) {
  if (inHand) goesOn = null;
  const now = JSON.stringify([inHand?.ticket, inHand?.state, goesOn]);
  if (now === shown) return;
  shown = now;
  tell(notice, null);
  one('[data-in-hand]').replaceChildren(...inHand ? ticket(inHand) : [el('p', { class: 'empty' }, goesOn ?? '当前没有号')]);
}

async function done(answer) {
  goesOn = answer.next ? `上一号接着等候办理：${answer.next}` : null;
  await refresh();
}

const ticket = ({ number, itemTitle, itemName, state, class: kind, reason, visitor, further, case: returning }) => [
  el('p', { class: 'ticket__number', 'data-test': 'called-number' }, number),
  el('p', { class: 'row' },
    el('span', { class: `tag tag--${kind}`, 'data-test': 'ticket-class' }, classes[kind] ?? kind),
    el('span', { class: 'tag', 'data-test': 'ticket-state' }, ticketStates[state]),
    visitor && el('span', { class: 'tag tag--good' }, '已刷卡')),
  el('h2', {}, itemTitle),
  state === 'called' && itemName !== itemTitle && el('p', {}, itemName),
  further.length > 0 && el('p', { 'data-test': 'ticket-further' }, `接着办理：${further.join('、')}`),
  returning && el('p', {}, el('button', { class: 'link', 'data-test': 'ticket-case', onclick: () => openCase(returning) }, `办件 ${returning}`)),
  el('p', { class: 'soft', 'data-test': 'call-reason' }, el('strong', {}, '为什么是这张号：'), why(reason)),
].filter(Boolean);

useTickets(hall, () => refresh());
onUnlocked(() => refresh());
one('[data-lock-now]').addEventListener('click', lock);
one('[data-sign-out]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
  await remove('session');
  signIn();
}));
