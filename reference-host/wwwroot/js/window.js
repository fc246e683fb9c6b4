/** The clerk's page: who waits, which number is in hand; the middle is the filing, the right a case. */

import { get, Intentions, remove } from './api.js';
import { act, all, el, one, tell } from './dom.js';
import { keepTrue } from './hall-state.js';
import { signIn } from './session.js';
import { openCase, useRoles } from './window-case.js';
import { showWork } from './window-work.js';
import { classes, why } from './words.js';

const { hall, window: here } = one('main').dataset;
const place = `halls/${hall}/windows/${here}`;
const notice = one('[data-queue-notice]');
let me, shown;

/** What may be done with the number in hand, by its state. */
const steps = {
  none: { label: '叫号', test: 'call-next', path: 'calls' },
  called: { label: '开始办理', test: 'start', path: 'services' },
  serving: { label: '办结', test: 'finish', path: 'completions' },
};

const refused = problem => problem?.status === 401 || !problem ? signIn() : tell(notice, problem);

const refresh = keepTrue(hall, {
  load: async () => {
    me ??= await greet();
    if (!me.roles.includes('clerk')) return;
    const { waiting, inHand } = await get(place);
    showWaiting(waiting);
    showInHand(inHand);
    await showWork({ hall, inHand, onFiled: number => { refresh(); openCase(number); } });
  },
  onRefused: refused,
});

async function greet() {
  const session = await get('session');
  one('[data-user]').textContent = session.userName;
  useRoles(session.roles);
  // Who works behind the windows has no line and no number in hand, only cases.
  for (const column of all('[data-clerk]')) column.hidden = !session.roles.includes('clerk');
  return session;
}

function showWaiting(lines) {
  one('[data-lines]').replaceChildren(...lines.map(({ line, name, count }) =>
    el('li', { 'data-test': `waiting-${line}` }, el('span', {}, name), el('strong', {}, String(count)))));
}

/** Drawn anew only when it changed, so that the focus stays where the clerk has it. */
function showInHand(inHand) {
  const now = JSON.stringify([inHand?.ticket, inHand?.state]);
  if (now === shown) return;
  shown = now;
  tell(notice, null);
  one('[data-in-hand]').replaceChildren(...inHand ? ticket(inHand) : [el('p', { class: 'empty' }, '当前没有号')]);
  const { label, test, path } = steps[inHand?.state ?? 'none'];
  const body = inHand ? { ticket: inHand.ticket } : {};
  // A key outlives a lost answer only while the state is the same: a call seen to have happened is not asked for again.
  const writes = new Intentions();
  const button = el('button', {
    class: 'button button--main button--wide', 'data-test': test,
    onclick: () => act(button, notice, async () => {
      await writes.post(`${place}/${path}`, body);
      await refresh();
    }),
  }, label);
  const actions = one('[data-queue-actions]');
  const held = actions.contains(document.activeElement);
  actions.replaceChildren(button);
  if (held) button.focus();
}

const ticket = ({ number, itemTitle, itemName, state, class: kind, reason, visitor }) => [
  el('p', { class: 'ticket__number', 'data-test': 'called-number' }, number),
  el('p', { class: 'row' },
    el('span', { class: `tag tag--${kind}`, 'data-test': 'ticket-class' }, classes[kind]),
    el('span', { class: 'tag', 'data-test': 'ticket-state' }, state === 'called' ? '已叫号' : '办理中'),
    visitor && el('span', { class: 'tag tag--good' }, '已刷卡')),
  el('h2', {}, itemTitle),
  state === 'called' && itemName !== itemTitle && el('p', {}, itemName),
  el('p', { class: 'soft', 'data-test': 'call-reason' }, el('strong', {}, '为什么是这张号：'), why(reason)),
].filter(Boolean);

one('[data-sign-out]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
  await remove('session');
  signIn();
}));
