/** One case: its head, what can be done, materials, papers, notices, fees, offices and trail. Everything is read anew after each step. */

import { get, remove } from './api.js';
import { act, el, one, tell } from './dom.js';
import { clocks } from './case-clocks.js';
import { fees } from './case-fees.js';
import { file } from './case-file.js';
import { head, trail } from './case-head.js';
import { blocked, moves } from './case-moves.js';
import { notices } from './case-notices.js';
import { offices } from './case-offices.js';
import { papers } from './case-papers.js';
import { facts } from './facts.js';
import { signIn } from './session.js';
import { caseRoles } from './words.js';

const { number } = one('main').dataset;
const path = `cases/${encodeURIComponent(number)}`;
const notice = one('[data-notice]'), work = one('[data-work]'), side = one('[data-side]');
let me;

async function show() {
  const found = await get(path);
  if (found.kind === 'query') return work.replaceChildren(head(found));
  const worker = me.roles.some(role => caseRoles.includes(role));
  const [documents, told, issued] = await Promise.all([get(`${path}/documents`), get(`${path}/notices`), worker && get(`${path}/papers`)]);
  const desk = me.roles.some(role => ['clerk', 'delivery-desk'].includes(role));
  const shared = { own: me.roles, office: me.hall, worker, cashier: desk, deliverer: desk, notice, done: show };
  fill(work, [
    head(found), worker && moves(found, shared), blocked(found), file(found, documents, shared), issued && papers(found, issued, shared),
    notices(found, told, shared), trail(found),
  ]);
  fill(side, [
    clocks(found), fees(found, shared),
    found.facts.length > 0 && el('section', { class: 'card stack' }, el('h2', {}, '预审结论'), facts(found.facts)), offices(found, shared),
  ]);
}

const fill = (box, parts) => box.replaceChildren(...parts.filter(Boolean));

one('[data-sign-out]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
  await remove('session');
  signIn();
}));

try {
  me = await get('session');
  one('[data-user]').textContent = me.userName;
  await show();
} catch (problem) {
  if (!problem.title) throw problem;
  if (problem.status === 401 || problem.status === 423) signIn();
  else tell(notice, problem);
}
