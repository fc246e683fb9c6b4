/** One case: its head, what can be done, materials, papers, notices, fees, offices, who answers for it, and trail. Everything is read anew after each step. */

import { get } from './api.js';
import { el, one } from './dom.js';
import { clocks } from './case-clocks.js';
import { fees } from './case-fees.js';
import { file } from './case-file.js';
import { head, trail } from './case-head.js';
import { blocked, moves } from './case-moves.js';
import { notices } from './case-notices.js';
import { offices } from './case-offices.js';
import { papers } from './case-papers.js';
import { responsible } from './case-responsible.js';
import { facts } from './facts.js';
import { greet } from './staff.js';
import { caseRoles } from './words.js';

const { number } = one('main').dataset;
const path = `cases/${encodeURIComponent(number)}`;
const notice = one('[data-notice]'), work = one('[data-work]'), side = one('[data-side]');
let me;

async function show() {
  const found = await get(path);
  if (found.kind === 'query') return work.replaceChildren(head(found));
  const worker = me.roles.some(role => caseRoles.includes(role));
  const [documents, told, watched, issued] = await Promise.all(
    [...['documents', 'notices', 'supervision'].map(part => get(`${path}/${part}`)), worker && get(`${path}/papers`)]);
  const desk = me.roles.some(role => ['clerk', 'delivery-desk'].includes(role));
  const shared = { own: me.roles, office: me.hall, worker, cashier: desk, deliverer: desk, notice, done: show };
  fill(work, [
    head(found), worker && moves(found, shared), blocked(found), file(found, documents, shared), issued && papers(found, issued, shared),
    notices(found, told, shared), trail(found),
  ]);
  fill(side, [
    clocks(found), responsible(watched, found), fees(found, shared),
    found.facts.length > 0 && el('section', { class: 'card stack' }, el('h2', {}, '预审结论'), facts(found.facts)), offices(found, shared),
  ]);
}

const fill = (box, parts) => box.replaceChildren(...parts.filter(Boolean));

await greet(notice, session => {
  me = session;
  return show();
});
