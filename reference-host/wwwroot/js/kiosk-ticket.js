/** The issued ticket, what became of its print, and the way back to the start. */

import { get } from './api.js';
import { one } from './dom.js';

const stay = 15;

const prints = {
  pending: '正在打印号票…',
  printed: '请取走号票',
  failed: '号票没有打印出来，请记住您的号码',
  uncertain: '如果没有拿到号票，请记住您的号码',
};

/** Shows the ticket while `present()`, then calls `leave`. */
export function showTicket(hall, ticket, present, leave) {
  one('[data-ticket-line]').textContent = `${[ticket.itemTitle, ...ticket.further ?? []].join('、')} · ${ticket.lineName}`;
  one('[data-ticket-number]').textContent = ticket.number;
  one('[data-ticket-ahead]').textContent = ticket.wait?.ahead ?? ticket.ahead;
  one('[data-ticket-wait]').textContent = ticket.wait ? `，${ticket.wait.text}` : '';
  one('[data-ticket-late]').hidden = !ticket.late;
  showPrint('pending');
  countDown(stay, present, leave);
  watchPrint(hall, ticket.ticket, present);
}

function showPrint(state) {
  const line = one('[data-print]');
  line.dataset.print = state;
  line.textContent = prints[state];
}

async function watchPrint(hall, ticket, present) {
  while (present()) {
    const { print } = await get(`halls/${hall}/tickets/${ticket}`).catch(() => ({ print: 'uncertain' }));
    if (present()) showPrint(print);
    if (print !== 'pending') return;
    await new Promise(resume => setTimeout(resume, 500));
  }
}

function countDown(left, present, leave) {
  if (!present()) return;
  if (left === 0) return leave();
  one('[data-countdown]').textContent = `（${left} 秒后返回）`;
  setTimeout(() => countDown(left - 1, present, leave), 1_000);
}
