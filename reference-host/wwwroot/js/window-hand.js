/** What the clerk does with the number in hand and with the window. Every button is always there, so that nothing jumps; what cannot be done now is off. */

import { get, Intentions } from './api.js';
import { act, el, one } from './dom.js';
import { askFor, options } from './ask.js';
import { holdTimes, pauseReasons, transferModes } from './words.js';

/** The one thing to do next, by where the number and the window stand. */
const steps = {
  called: { label: '开始办理', test: 'start', path: 'services' },
  serving: { label: '办结', test: 'finish', path: 'completions' },
  open: { label: '叫号', test: 'call-next', path: 'calls' },
  paused: { label: '恢复叫号', test: 'resume-window', path: 'opening' },
  closed: { label: '开放窗口', test: 'open-window', path: 'opening' },
};

const others = [
  { label: '重呼', test: 'recall', path: 'recalls', when: ({ inHand }) => inHand?.state === 'called' },
  { label: '过号', test: 'absent', path: 'absences', when: ({ inHand }) => inHand?.state === 'called' },
  { label: '挂起', test: 'hold', path: 'holds', when: ({ inHand }) => inHand, more: askHold },
  { label: '转号', test: 'transfer', path: 'transfers', when: ({ inHand }) => inHand, more: askTransfer },
  { label: '暂停窗口', test: 'pause-window', path: 'pause', when: ({ state }) => state === 'open', more: askPause },
  { label: '关闭窗口', test: 'close-window', path: 'closing', when: ({ state, inHand }) => state !== 'closed' && !inHand },
];

let shown;

/** Drawn anew only when something to do changed, so that the focus stays where the clerk has it. `onDone(answer)` follows each act. */
export function showActions({ hall, place, view, notice, onDone }) {
  const { inHand, state } = view;
  const now = JSON.stringify([inHand?.ticket, inHand?.state, state]);
  if (now === shown) return;
  shown = now;
  // A key outlives a lost answer only while the state is the same: a call seen to have happened is not asked for again.
  const writes = new Intentions();
  const button = ({ label, test, path, when = () => true, more = () => ({}) }, kind) => {
    const made = el('button', {
      class: kind, 'data-test': test, disabled: !when(view),
      onclick: () => act(made, notice, async () => {
        const answers = await more(hall, view);
        if (answers) await onDone(await writes.post(`${place}/${path}`, { ...(inHand && { ticket: inHand.ticket }), ...answers }));
      }),
    }, label);
    return made;
  };
  const box = one('[data-queue-actions]');
  const held = box.contains(document.activeElement) && document.activeElement.dataset.test;
  const main = button(steps[inHand?.state ?? state], 'button button--main button--wide');
  box.replaceChildren(main, el('div', { class: 'acts' }, others.map(other => button(other, 'button'))));
  if (held) (one(`[data-test="${held}"]:enabled`, box) ?? main).focus();
}

export async function askHold() {
  const answers = await askFor('挂起多久', [{ name: 'minutes', label: '到时自动回到队列', choice: holdTimes }]);
  return answers && { minutes: answers.minutes ? Number(answers.minutes) : null };
}

function askPause() {
  return askFor('暂停窗口', [{ name: 'text', label: '显示屏上的原因', choice: pauseReasons }]);
}

async function askTransfer(hall, { inHand }) {
  const [place, items] = await Promise.all([get(`halls/${hall}`), get(`halls/${hall}/items`)]);
  const of = line => items.filter(item => item.line === line).map(({ code, title }) => [code, title]);
  const lines = place.lines.filter(({ id }) => items.some(item => item.line === id && item.code !== inHand.item)).map(({ id, name }) => [id, name]);
  const answers = await askFor(`转号 ${inHand.number}`, [
    {
      name: 'line', label: '转到队列', choice: lines,
      follow: (line, other) => line.addEventListener('change', () => other('item').replaceChildren(...options(of(line.value)))),
    },
    { name: 'item', label: '办理事项', choice: of(lines[0][0]) },
    { name: 'mode', label: '在新队列中的位置', choice: transferModes },
    { name: 'return', label: '办完后回到本窗口', option: true },
  ]);
  return answers && { item: answers.item, mode: answers.mode, return: answers.return };
}
