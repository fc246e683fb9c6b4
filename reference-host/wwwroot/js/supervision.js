/** The supervisor's worklist: appeals, cards and what is due; and for anybody of the staff, the cards held against them. */

import { get, Intentions } from './api.js';
import { act, all, el, one } from './dom.js';
import { greet } from './staff.js';
import { showCase } from './supervision-case.js';
import { askFor, options } from './ask.js';
import { cardColours, cardStates, time } from './words.js';

const notice = one('[data-notice]'), filter = one('[data-filter]');
const writes = new Intentions();
const names = new Map(), next = {};

// The lists are some moments behind; what the host answered here is not.
const answered = new Map();
let me;

const nameOf = office => names.get(office) ?? office;
const held = line => `${nameOf(line.office)}${line.responsible ? `，${line.responsible}` : ''}`;
const key = line => `${line.number}/${line.card}`;
const stateOf = line => answered.get(key(line)) ?? line.state;
const why = line => [el('span', { class: `colour colour--${line.colour}` }, cardColours[line.colour]), line.label];

/** A case by its number; its clocks and cards open over the list. */
const caseLink = line => el('div', {},
  me.roles.includes('supervisor')
    ? el('button', { class: 'link', 'data-test': `open-${line.number}`, onclick: event => act(event.currentTarget, notice, () => open(line.number)) }, line.number)
    : line.number,
  el('div', { class: 'soft' }, line.title));

const open = number => showCase(number, nameOf, card => decide(number, card));

async function decide(number, card) {
  const asked = await askFor('处理申诉', [
    { name: 'verdict', label: '处理结果', choice: [['upheld', '维持监察卡'], ['withdrawn', '撤销监察卡']] }, { name: 'reason', label: '理由（不要填写个人信息）' },
  ]);
  if (!asked) return;
  const decided = await writes.post(`cases/${number}/cards/${card}/decision`, { withdrawn: asked.verdict === 'withdrawn', reason: asked.reason });
  answered.set(key(decided), decided.state);
  await open(number);
  await showLists();
}

async function appeal(line) {
  const asked = await askFor('申诉', [{ name: 'reason', label: '申诉理由（不要填写个人信息）' }]);
  if (!asked) return;
  answered.set(key(line), (await writes.post(`cases/${line.number}/cards/${line.card}/appeal`, asked)).state);
  await showLists();
}

const row = (line, ...cells) => el('tr', { 'data-test': `card-${line.number}-${line.card ?? line.clock}` }, ...cells.map(cell => el('td', {}, cell)));

const rows = {
  appeals: line => row(line, why(line), caseLink(line), held(line), time(line.raised)),
  cards: line => row(line, why(line), caseLink(line), held(line), line.due ?? '', time(line.raised), cardStates[stateOf(line)]),
  due: line => row(line, caseLink(line), nameOf(line.office), line.answering ?? '未指定', line.clockLabel, line.due),
  own: line => row(line, why(line), caseLink(line), line.due ?? '', time(line.raised), cardStates[stateOf(line)], stateOf(line) === 'open'
    && el('button', { class: 'button', 'data-test': 'appeal', onclick: event => act(event.currentTarget, notice, () => appeal(line)) }, '申诉')),
};

function paths() {
  const asked = new URLSearchParams([...new FormData(filter)].filter(([name, value]) => value && name !== 'office'));
  const office = filter.elements.office.value || me.hall;
  return { appeals: `offices/${me.hall}/cards?state=appealed`, cards: `offices/${office}/cards?${asked}`, due: `offices/${office}/due?`, own: 'cards?' };
}

/** Reads a list; `after` adds to what is shown. */
async function show(name, after = '') {
  const page = await get(`${paths()[name]}&after=${encodeURIComponent(after)}`);
  next[name] = page.next;
  const body = one(`[data-${name}]`), made = page.entries.filter(line => name !== 'appeals' || stateOf(line) === 'appealed').map(rows[name]);
  if (after) body.append(...made);
  else body.replaceChildren(...made.length ? made : [el('tr', {}, el('td', { colspan: 6, class: 'soft' }, '没有'))]);
  const more = one(`[data-more=${name}]`);
  if (more) more.hidden = !page.next;
}

const watches = () => me.roles.includes('supervisor') || me.roles.includes('manager');
const showLists = () => Promise.all((watches() ? ['appeals', 'cards', 'due', 'own'] : ['own']).map(name => show(name)));

async function begin(session) {
  me = session;
  const offices = [...await get('halls'), ...await get('bodies')];
  for (const { id, name } of offices) names.set(id, name);
  filter.elements.office.replaceChildren(...options([
    ['', '全部'], ...(me.roles.includes('supervisor') ? offices.filter(({ id }) => id.startsWith(me.hall)).map(({ id, name }) => [id, name]) : []),
  ]));
  filter.elements.colour.replaceChildren(...options([['', '全部'], ...Object.entries(cardColours)]));
  filter.elements.state.replaceChildren(...options([['', '全部'], ...Object.entries(cardStates)]));
  for (const section of all('[data-watch]')) section.hidden = !watches();
  await showLists();
}

filter.addEventListener('submit', event => {
  event.preventDefault();
  act(event.submitter, notice, () => Promise.all([show('cards'), show('due')]));
});
for (const more of all('[data-more]')) more.addEventListener('click', () => act(more, notice, () => show(more.dataset.more, next[more.dataset.more])));

await greet(notice, begin);
