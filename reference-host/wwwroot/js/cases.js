/** The in-tray of an office: which cases wait there, whose turn each is, and by when. */

import { get, remove } from './api.js';
import { act, el, one, tell } from './dom.js';
import { signIn } from './session.js';
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
  const page = await get(`${scope === 'taken' ? `halls/${me.hall}/cases` : `offices/${me.hall}/in-tray`}?${asked}`).finally(() => { list.ariaBusy = false; });
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

const signedOut = problem => {
  if (!problem.title) throw problem;
  if (problem.status === 401 || problem.status === 423) signIn();
  else tell(notice, problem);
};
const refresh = () => show().then(() => tell(notice, null), signedOut);

filters.addEventListener('change', refresh);
more.addEventListener('click', () => act(more, notice, () => show(next)));
lookUp.addEventListener('submit', event => {
  event.preventDefault();
  const number = lookUp.elements.number.value.trim();
  if (number) location.assign(`/cases/${encodeURIComponent(number)}`);
});
one('[data-sign-out]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
  await remove('session');
  signIn();
}));

try {
  me = await get('session');
  one('[data-user]').textContent = me.userName;
  await Promise.all([showOffice(), show()]);
} catch (problem) {
  signedOut(problem);
}
