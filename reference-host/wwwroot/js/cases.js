/** The in-tray of an office: which cases wait there, whose turn each is, and by when. */

import { get } from './api.js';
import { act, el, one, tell } from './dom.js';
import { greet, turnAway } from './staff.js';
import { date, time } from './words.js';

const day = 86_400_000;

/** In which states it is somebody's turn. */
const turns = {
  'clerk': ['submitted', 'received', 'accepted'],
  'reviewer': ['underReview', 'suspended'],
  'approver': ['deciding', 'handedUp', 'correcting'],
  'head': ['deciding', 'correcting'],
  'delivery-desk': ['granted', 'refused', 'awaitingDelivery'],
  'archivist': ['closed', 'notAccepted', 'withdrawn', 'terminated'],
};

const notice = one('[data-notice]'), list = one('[data-list]'), more = one('[data-more]');
const filters = one('[data-filters]'), lookUp = one('[data-look-up]');
let me, next, latest;

const labelOf = state => one(`option[value="${state}"]`, filters.elements.state).textContent;

/** A competent body has no window: nothing is taken in there. */
async function showOffice() {
  const hall = (await get('halls')).find(({ id }) => id === me.hall);
  const office = hall ?? (await get('bodies')).find(({ id }) => id === me.hall);
  one('[data-office]').textContent = office?.name ?? me.hall;
  one('option[value=taken]', filters).disabled = !hall;
}

/** `after` adds to what is shown. */
async function show(after = '') {
  list.ariaBusy = true;
  const { scope, state, due, item } = Object.fromEntries(new FormData(filters));
  const asked = latest = new URLSearchParams({ after });
  const states = state === 'mine' ? [...new Set(me.roles.flatMap(role => turns[role] ?? []))] : [state].filter(Boolean);
  for (const one of states) asked.append('state', one);
  if (item) asked.set('item', item);
  if (due) asked.set('dueBy', date(Date.now() + Number(due) * day));
  const path = scope === 'taken' ? `halls/${me.hall}/cases` : `offices/${me.hall}/in-tray`;
  const page = await get(`${path}?${asked}`).finally(() => { list.ariaBusy = false; });
  if (asked !== latest) return;
  next = page.next;
  more.hidden = !next;
  const rows = page.entries.map(row);
  if (after) return list.append(...rows);
  list.replaceChildren(...rows);
  one('[data-none]').hidden = rows.length > 0;
}

function row({ number, title, state, filed, due, moved }) {
  const today = date(Date.now());
  const late = due && (due < today ? 'bad' : due <= date(Date.now() + day) && 'sample');
  return el('tr', { 'data-test': `case-${number}` },
    el('th', { scope: 'row' }, el('a', { href: `/cases/${encodeURIComponent(number)}`, 'data-test': `open-${number}` }, number)),
    el('td', {}, title), el('td', { 'data-test': 'case-state' }, labelOf(state)), el('td', {}, filed),
    el('td', {}, late ? el('span', { class: `tag tag--${late}` }, due) : due), el('td', {}, time(moved)));
}

const refresh = () => show().then(() => tell(notice, null), problem => turnAway(problem, notice));

filters.addEventListener('change', refresh);
more.addEventListener('click', () => act(more, notice, () => show(next)));
lookUp.addEventListener('submit', event => {
  event.preventDefault();
  const number = lookUp.elements.number.value.trim();
  if (number) location.assign(`/cases/${encodeURIComponent(number)}`);
});

await greet(notice, session => {
  me = session;
  return Promise.all([showOffice(), show()]);
});
