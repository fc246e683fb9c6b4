/** A visit at the kiosk: card or not, items, ticket, or what somebody has already. Everything of one visitor is dropped on the way back to the start. */

import { get, Intentions } from './api.js';
import { all, one, step } from './dom.js';
import { listDepartments, useItems } from './kiosk-items.js';
import { confirm } from './kiosk-confirm.js';
import { findOwn, showOwn, useNumbers } from './kiosk-own.js';
import { showTicket } from './kiosk-ticket.js';
import { enrol } from './session.js';
import { hours } from './words.js';

const { hall } = one('main').dataset;
const idleFor = 60_000;
const cardTime = 20;

let visit = newVisit();
let idle, retry;

function newVisit() {
  return { hall, visitor: null, items: [], writes: new Intentions(), reading: new AbortController() };
}

function home() {
  visit.reading.abort();
  visit = newVisit();
  one('[data-visitor]').textContent = '';
  go('welcome');
  loadHall();
}

function go(name) {
  step(name);
  one('.kiosk__head [data-home]').hidden = name === 'welcome';
  stayAwake();
}

function stayAwake() {
  clearTimeout(idle);
  if (one('[data-step=welcome]').hidden) idle = setTimeout(home, idleFor);
}

/** Runs one step of this visit; a failure is shown with the way to try the same step again, or to do without. */
async function attempt(work, { cardless = false } = {}) {
  const ours = visit;
  try {
    await work(ours);
  } catch (problem) {
    if (ours !== visit || problem.name === 'AbortError') return;
    if (!problem.title) throw problem;
    if (problem.status === 401) return enrol();
    one('[data-trouble-title]').textContent = problem.title;
    one('[data-trouble-detail]').textContent = problem.detail;
    one('[data-step=trouble] [data-no-card]').hidden = !cardless;
    retry = () => attempt(work, { cardless });
    go('trouble');
  }
}

const loadHall = () => attempt(async ours => {
  const [place, items] = await Promise.all([get(`halls/${hall}`), get(`halls/${hall}/items`)]);
  if (ours !== visit) return;
  one('[data-hours]').textContent = place.hours.issuing.length ? `今日取号时间 ${hours(place.hours.issuing)}` : '今日不取号';
  useItems(items, choose);
  useNumbers(place.lines);
  if (!one('[data-step=trouble]').hidden) go('welcome');
});

const readCard = () => attempt(async ours => {
  go('reading');
  const progress = one('[data-progress]');
  progress.value = 0;
  const clock = setInterval(() => { progress.value += 0.25; }, 250);
  try {
    // Reading a card again is a new reading, not the lost answer of the last one.
    const visitor = await new Intentions().post(`halls/${hall}/card-reads`, {}, ours.reading.signal);
    if (ours !== visit) return;
    ours.visitor = visitor;
    one('[data-visitor]').textContent = `${visitor.name}，您好`;
    if (visitor.tickets.length + visitor.appointments.length > 0) toOwn(visitor);
    else toDepartments();
  } finally {
    clearInterval(clock);
  }
}, { cardless: true });

function withoutCard() {
  visit.reading.abort();
  visit.reading = new AbortController();
  toDepartments();
}

function toDepartments() {
  one('[data-to-chosen]').hidden = visit.items.length === 0;
  listDepartments();
  go('items');
}

const choose = item => attempt(async ours => {
  if (!ours.items.some(one => one.code === item.code)) ours.items.push(item);
  await confirm(ours, () => (ours.items.length > 0 ? go('confirm') : toDepartments()));
  if (ours === visit) go('confirm');
});

function backToItems() {
  visit.items.pop();
  one('[data-to-chosen]').hidden = visit.items.length === 0;
  go('items');
}

const issue = () => attempt(async ours => {
  if (ours.issuing) return;
  ours.issuing = true;
  const chosen = one('[name=class]:checked');
  const [first, ...further] = ours.items.map(({ code }) => code);
  const ticket = await ours.writes.post(`halls/${hall}/tickets`, {
    item: first,
    ...(further.length && { further }),
    class: chosen?.value ?? 'ordinary',
    ...(chosen?.dataset.reason && { classReason: chosen.dataset.reason }),
    ...(chosen?.dataset.case && { case: chosen.dataset.case }),
    ...(ours.visitor && { visitor: ours.visitor.visitor }),
  }).finally(() => { ours.issuing = false; });
  if (ours === visit) issued(ticket);
});

function issued(ticket) {
  const ours = visit;
  go('ticket');
  showTicket(hall, ticket, () => ours === visit, home);
}

function toOwn(own) {
  showOwn(own, doWithOwn);
  go('own');
}

const findByNumber = () => attempt(async ours => {
  const own = await findOwn(hall);
  if (ours === visit) toOwn(own);
});

/** What cannot be taken back is asked once more. */
function doWithOwn(told, path, sure) {
  if (!sure) return doOwn(told, path);
  one('[data-sure-title]').textContent = sure;
  one('[data-sure]').onclick = () => doOwn(told, path);
  go('sure');
}

const doOwn = (told, path) => attempt(async ours => {
  const answer = await ours.writes.post(`halls/${hall}/${path}`);
  if (ours !== visit) return;
  if (!told) return issued(answer);
  one('[data-told]').textContent = told;
  go('told');
});

one('[data-progress]').max = cardTime;
one('[data-card]').addEventListener('click', readCard);
one('[data-issue]').addEventListener('click', issue);
one('[data-retry]').addEventListener('click', () => retry());
one('[data-to-items]').addEventListener('click', backToItems);
one('[data-to-chosen]').addEventListener('click', () => choose(visit.items.at(-1)));
one('[data-more]').addEventListener('click', toDepartments);
one('[data-with-number]').addEventListener('click', () => { one('[data-number]').value = ''; go('number'); });
one('[data-number-form]').addEventListener('submit', event => { event.preventDefault(); findByNumber(); });
one('[data-other]').addEventListener('click', toDepartments);
for (const button of all('[data-no-card]')) button.addEventListener('click', withoutCard);
for (const button of all('[data-home]')) button.addEventListener('click', home);
for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, stayAwake);
loadHall();
