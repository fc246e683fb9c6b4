/** A visit at the kiosk: card or not, item, ticket. Everything of one visitor is dropped on the way back to the start. */

import { get, Intentions } from './api.js';
import { all, one, step } from './dom.js';
import { listDepartments, useItems } from './kiosk-items.js';
import { confirm } from './kiosk-confirm.js';
import { showTicket } from './kiosk-ticket.js';
import { enrol } from './session.js';
import { hours } from './words.js';

const { hall } = one('main').dataset;
const idleFor = 60_000;
const cardTime = 20;

let visit = newVisit();
let idle, retry;

function newVisit() {
  return { hall, visitor: null, item: null, writes: new Intentions(), reading: new AbortController() };
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
    toDepartments();
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
  listDepartments();
  go('items');
}

const choose = item => attempt(async ours => {
  ours.item = item;
  await confirm(ours);
  if (ours === visit) go('confirm');
});

const issue = () => attempt(async ours => {
  if (ours.issuing) return;
  ours.issuing = true;
  const chosen = one('[name=class]:checked');
  const ticket = await ours.writes.post(`halls/${hall}/tickets`, {
    item: ours.item.code,
    class: chosen?.value ?? 'ordinary',
    ...(chosen?.dataset.reason && { classReason: chosen.dataset.reason }),
    ...(ours.visitor && { visitor: ours.visitor.visitor }),
  }).finally(() => { ours.issuing = false; });
  if (ours !== visit) return;
  go('ticket');
  showTicket(hall, ticket, () => ours === visit, home);
});

one('[data-progress]').max = cardTime;
one('[data-card]').addEventListener('click', readCard);
one('[data-issue]').addEventListener('click', issue);
one('[data-retry]').addEventListener('click', () => retry());
one('[data-to-items]').addEventListener('click', () => go('items'));
for (const button of all('[data-no-card]')) button.addEventListener('click', withoutCard);
for (const button of all('[data-home]')) button.addEventListener('click', home);
for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, stayAwake);
loadHall();
