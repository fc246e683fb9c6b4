/** A ticket that no window has in hand: found by its number, or among those set aside; back in line, out of it, of another class. */

import { get, Intentions } from './api.js';
import { act, el, one, tell } from './dom.js';
import { askFor } from './ask.js';
import { askHold } from './window-hand.js';
import { classes, greenReasons, ticketStates } from './words.js';

const form = one('[data-find]');
const notice = one('[data-find-notice]');
const box = one('[data-found]');
let hall, changed, aside;

const cancel = { label: '取消号', path: 'cancellation' };
const moves = {
  waiting: [{ label: '挂起', path: 'hold', more: askHold }, { label: '改类别', path: 'class', more: askClass }, cancel],
  held: [{ label: '恢复排队', path: 'resumption' }, cancel],
  noShow: [{ label: '回来了', path: 'rejoining' }, cancel],
  expired: [{ label: '重新排队', path: 'reactivation', more: () => askFor('重新排队', [{ name: 'text', label: '理由' }]) }],
};

/** `onChanged()` follows every change. */
export function useTickets(own, onChanged) {
  [hall, changed] = [own, onChanged];
}

export function showAside(tickets) {
  const now = JSON.stringify(tickets);
  if (now === aside) return;
  aside = now;
  one('[data-aside]').replaceChildren(...tickets.map(({ number, state }) => el('li', {},
    el('button', { class: 'button', 'data-test': `aside-${number}`, onclick: event => find(event.currentTarget, number) },
      number, el('span', { class: 'soft' }, ticketStates[state])))));
  one('[data-no-aside]').hidden = tickets.length > 0;
}

const find = (button, number) => act(button, notice, async () => {
  form.elements.number.value = number;
  show(await get(`halls/${hall}/tickets?number=${encodeURIComponent(number)}`));
});

function show({ ticket, number, state, itemTitle, class: kind }) {
  const writes = new Intentions();
  box.replaceChildren(
    el('p', { class: 'row', 'data-test': 'found' },
      el('strong', { class: 'case__number' }, number),
      el('span', { class: 'tag tag--state', 'data-test': 'found-state' }, ticketStates[state]),
      el('span', { class: `tag tag--${kind}` }, classes[kind] ?? kind)),
    el('p', {}, itemTitle),
    el('div', { class: 'acts' }, (moves[state] ?? []).map(({ label, path, more = () => ({}) }) => {
      const button = el('button', {
        class: 'button', type: 'button', 'data-test': `found-${path}`,
        onclick: () => act(button, notice, async () => {
          const answers = await more();
          if (!answers) return;
          await writes.post(`halls/${hall}/tickets/${ticket}/${path}`, answers);
          show(await get(`halls/${hall}/tickets/${ticket}`));
          changed();
        }),
      }, label);
      return button;
    })));
}

async function askClass() {
  const answers = await askFor('改类别', [
    { name: 'class', label: '类别', choice: [['ordinary', classes.ordinary], ['green', classes.green]] },
    { name: 'classReason', label: '绿色通道的理由（已核对证件）', choice: greenReasons },
  ]);
  return answers && (answers.class === 'green' ? answers : { class: answers.class });
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const number = form.elements.number.value.trim();
  if (number) find(one('button', form), number);
  else tell(notice, { title: '请输入号码。', detail: '号码在号票上。', findings: [] });
});
