/** The right of the clerk's page: one case by its number, what may be done next, and what was done. */

import { get, Intentions } from './api.js';
import { act, el, one, tell } from './dom.js';
import { ask, canAsk } from './window-ask.js';
import { fees } from './window-fees.js';
import { factList } from './window-work.js';
import { modes, roles, time } from './words.js';

const box = one('[data-case]');
const notice = one('[data-case-notice]');
const form = one('[data-look-up]');
const cashiers = ['clerk', 'delivery-desk'];
let own = [];

export function useRoles(list) {
  own = list;
}

export async function openCase(number) {
  form.elements.number.value = number;
  await act(one('button', form), notice, () => load(number));
}

async function load(number) {
  const found = await get(`cases/${encodeURIComponent(number)}`);
  box.replaceChildren(...[
    head(found), moves(found), fees(found, { cashier: own.some(role => cashiers.includes(role)), notice, done: () => load(number) }),
    found.facts?.length && factList(found.facts), trail(found.trail ?? []),
  ].filter(Boolean));
}

function head({ number, kind, title, state, stateLabel, mode, applicant, form = [], openedOn, promisedDue, statutoryDue, provisional, answer, progressCode }) {
  const due = date => [date, provisional && el('span', { class: 'tag' }, '暂定')];
  const row = (label, value, test) => value && el('div', {}, el('dt', {}, label), el('dd', { 'data-test': test }, value));
  return el('article', { class: 'card' },
    el('p', { class: 'row' },
      el('strong', { class: 'case__number', 'data-test': 'case-number' }, number),
      stateLabel && el('span', { class: 'tag tag--state', 'data-test': 'case-state', 'data-state': state }, stateLabel)),
    answer && el('p', { class: 'answer', 'data-test': 'query-answer' }, answer),
    el('dl', { class: 'facts' },
      row('事项', title),
      progressCode && row('查询码', progressCode, 'progress-code'),
      openedOn && row('申报日期', openedOn),
      kind === 'case' && row('办理方式', modes[mode]),
      applicant && row('申请人', [applicant.name, applicant.idNumber, applicant.phone].filter(Boolean).join(' '), 'case-applicant'),
      form.map(({ label, value }) => row(label, value)),
      promisedDue && row('承诺办结', due(promisedDue), 'promised-due'),
      statutoryDue && row('法定期限', due(statutoryDue), 'statutory-due')));
}

/** The moves of the signed-in person as buttons; whose turn it is otherwise, in words. */
function moves({ number, possible = [] }) {
  const writes = new Intentions();
  const may = possible.filter(move => move.possible && canAsk(move.trigger));
  const others = [...new Set(possible.flatMap(move => move.roles))].map(role => roles[role]);
  if (may.length === 0)
    return others.length > 0 && el('p', { class: 'soft', 'data-test': 'next-role' }, `下一步由${others.join('、')}办理。`);
  return el('div', { class: 'row', 'data-test': 'moves' }, may.map(({ trigger, label, decision }) => {
    const name = label + (decision ? `（${decision === 'grant' ? '准予' : '不予'}）` : '');
    const button = el('button', {
      class: 'button', 'data-test': `move-${trigger}`,
      onclick: () => act(button, notice, async () => {
        const more = await ask(trigger, name, decision);
        if (!more) return;
        try {
          await writes.post(`cases/${encodeURIComponent(number)}/moves`, { trigger, decision, ...more });
        } finally {
          await load(number);
        }
      }),
    }, name);
    return button;
  }));
}

const trail = entries => entries.length > 0 && el('section', {},
  el('h2', {}, '办理过程'),
  el('ol', { class: 'trail', 'data-test': 'trail' }, [...entries].reverse().map(({ at, trigger, label, role, office, reason }) =>
    el('li', { 'data-test': `trail-${trigger}` },
      el('strong', {}, label), el('time', {}, time(at)),
      el('span', { class: 'soft' }, [roles[role] ?? role, office].filter(Boolean).join(' · ')),
      reason && el('p', {}, reason)))));

form.addEventListener('submit', event => {
  event.preventDefault();
  const number = form.elements.number.value.trim();
  if (number) openCase(number);
  else tell(notice, { title: '请输入办件编号。', detail: '编号在申报回执上。', findings: [] });
});
