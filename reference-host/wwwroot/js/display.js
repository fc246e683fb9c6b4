import { get } from './api.js';
import { all, el, one } from './dom.js';
import { keepTrue } from './hall-state.js';
import { enrol } from './session.js';
import { clock } from './words.js';

const { hall } = one('main').dataset;
const shownCalls = 7;
const highlight = 10_000;
const fresh = new Map();

/** The numbers at the windows, the newest call first. */
let calls = [];

const refresh = keepTrue(hall, {
  load: async () => {
    const board = await get(`halls/${hall}/board`);
    const at = number => board.serving.some(one => one.number === number);
    calls = [...calls.filter(({ number }) => at(number)), ...board.serving.filter(({ number }) => !calls.some(one => one.number === number))];
    showCalls(calls.slice(0, shownCalls));
    showWaiting(board.waiting);
    one('[data-paused]').textContent = board.paused.map(({ windowName, reason }) => `${windowName}：${reason}`).join('　');
  },
  onEvent: (type, data) => { if (type === 'ticket.called' || type === 'ticket.recalled') announce(data); },
  onRefused: enrol,
});

function showCalls(calls) {
  one('[data-calls]').replaceChildren(...calls.map(({ number, windowName }) =>
    el('li', { class: fresh.has(number) && 'fresh', 'data-number': number, 'data-test': `board-call-${number}` },
      el('strong', { 'data-test': 'board-number' }, number), el('span', {}, windowName))));
  one('[data-no-calls]').hidden = calls.length > 0;
}

function showWaiting(lines) {
  const list = one('[data-waiting]');
  list.classList.toggle('dense', lines.length > 9);
  list.replaceChildren(...lines.map(({ line, name, count, wait }) =>
    el('li', { class: count === 0 && 'none', 'data-test': `waiting-${line}` },
      el('span', {}, name), el('small', { 'data-test': `wait-${line}` }, count > 0 && wait ? wait : ''), el('strong', {}, String(count)))));
}

function announce({ number, windowName }) {
  calls = [{ number, windowName }, ...calls.filter(one => one.number !== number)];
  clearTimeout(fresh.get(number));
  fresh.set(number, setTimeout(() => {
    fresh.delete(number);
    for (const row of all(`[data-number="${CSS.escape(number)}"]`)) row.classList.remove('fresh');
  }, highlight));
  const spoken = one('[data-announce]');
  spoken.append(el('p', {}, `请${number}号到${windowName}办理`));
  while (spoken.children.length > shownCalls) spoken.firstChild.remove();
}

function tick() {
  const now = Date.now();
  one('[data-clock]').textContent = clock(now);
  // On the minute; the board is read along, because a day that ends sends no event.
  setTimeout(() => { tick(); refresh(); }, 60_000 - now % 60_000);
}

tick();
