/** What somebody has in the hall already: back after an absence, cancelling, checking in an appointment. By card, or by the printed number. */

import { get } from './api.js';
import { el, one } from './dom.js';
import { ticketStates } from './words.js';

const keys = '0123456789';

/** The keys of a printed number: the lines' letters and the digits. */
export function useNumbers(lines) {
  const number = one('[data-number]');
  const letters = [...new Set(lines.flatMap(({ prefix }) => [...prefix]))].sort();
  const key = (label, press) => el('button', { class: 'button button--big', type: 'button', 'data-test': `key-${label}`, onclick: press }, label);
  one('[data-keys]').replaceChildren(
    el('div', { class: 'kiosk__keys' }, letters.map(letter => key(letter, () => { number.value += letter; }))),
    el('div', { class: 'kiosk__keys' }, [...keys].map(digit => key(digit, () => { number.value += digit; })),
      key('删除', () => { number.value = number.value.slice(0, -1); })));
}

export const findOwn = async hall => {
  const found = await get(`halls/${hall}/tickets?number=${encodeURIComponent(one('[data-number]').value.trim())}`);
  return { tickets: [found], appointments: [] };
};

/** `onDo(label, path, sure)` takes what was chosen; `sure` is what must be confirmed first. */
export function showOwn({ tickets, appointments }, onDo) {
  one('[data-own]').replaceChildren(
    ...tickets.map(({ ticket, number, state }) => row(number, ticketStates[state], [
      state === 'noShow' && choice('我回来了，重新排队', 'rejoin', () => onDo(`${number}号已重新排队`, `tickets/${ticket}/rejoining`)),
      ['waiting', 'held', 'noShow'].includes(state)
        && choice('取消这个号', 'cancel', () => onDo(`${number}号已取消`, `tickets/${ticket}/cancellation`, `确定取消${number}号吗？`)),
    ])),
    ...appointments.map(({ appointment, slot, itemTitle }) => row(slot, `预约 ${itemTitle}`, [
      choice('签到取号', 'check-in', () => onDo(null, `appointments/${appointment}/check-in`)),
      choice('取消预约', 'cancel-appointment', () => onDo('预约已取消', `appointments/${appointment}/cancellation`, `确定取消${slot}的预约吗？`)),
    ])));
}

const row = (title, text, choices) => el('li', { class: 'kiosk__own', 'data-test': `own-${title}` },
  el('strong', {}, title), el('span', {}, text), el('div', { class: 'row' }, choices.filter(Boolean)));

const choice = (label, test, onclick) => el('button', { class: 'button button--big', 'data-test': test, onclick }, label);
