/** The right of the clerk's page: one case by its number in short, and what may be done next. All of it stands on the case's own page. */

import { get } from './api.js';
import { act, el, one, tell } from './dom.js';
import { fees } from './case-fees.js';
import { head } from './case-head.js';
import { moves } from './case-moves.js';
import { facts } from './facts.js';

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
  if (found.kind === 'query') return box.replaceChildren(head(found));
  const shared = { cashier: own.some(role => cashiers.includes(role)), notice, done: () => load(number) };
  box.replaceChildren(...[
    head(found), moves(found, shared), fees(found, shared),
    el('a', { class: 'button', href: `/cases/${encodeURIComponent(number)}`, target: '_blank', 'data-test': 'case-page' }, '材料、文书、通知和办理过程'),
    found.facts.length > 0 && facts(found.facts),
  ].filter(Boolean));
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const number = form.elements.number.value.trim();
  if (number) openCase(number);
  else tell(notice, { title: '请输入办件编号。', detail: '编号在申报回执上。', findings: [] });
});
