/** 通知: what the applicant was told, how, and whether it arrived; what the window hands over is noted here. */

import { Intentions } from './api.js';
import { act, el } from './dom.js';
import { askFor } from './ask.js';
import { date, time } from './words.js';

const proofs = [['handedOver', '窗口送达'], ['postReceipt', '邮寄回执']];

export function notices({ number }, list, { deliverer, notice, done }) {
  if (list.length === 0) return null;
  const writes = new Intentions();
  return el('section', { class: 'card stack' },
    el('h2', {}, '通知'),
    el('ul', { class: 'parts', 'data-test': 'notices' }, list.map(told => el('li', {},
      el('div', { class: 'row' },
        el('strong', {}, told.title), el('span', { class: 'soft' }, `${told.channelLabel}，${time(told.at)}`),
        el('span', { class: `tag tag--${told.state === 'delivered' ? 'good' : 'state'}`, 'data-test': `notice-state-${told.notice}` }, told.stateLabel),
        deliverer && told.state !== 'delivered' && deliver(told)),
      el('p', {}, told.text),
      told.deliveredOn && el('p', { class: 'soft' }, [`${told.deliveredOn}送达`, told.proofLabel, told.reference].filter(Boolean).join('，'))))));

  function deliver(told) {
    const button = el('button', {
      class: 'button', 'data-test': `deliver-${told.notice}`,
      onclick: () => act(button, notice, async () => {
        const given = await askFor(`登记送达：${told.title}`, [
          { name: 'proof', label: '怎样送达', choice: proofs },
          { name: 'on', label: '送达日期', date: true, given: date(Date.now()), refusals: ['notice_delivery_date_invalid'] },
          { name: 'reference', label: '回执编号（窗口送达的可以不填）', line: true, optional: true, refusals: ['notice_reference_missing'] },
        ], ({ reference, ...delivery }) =>
          writes.post(`cases/${encodeURIComponent(number)}/notices/${told.notice}/deliveries`, { ...delivery, ...(reference && { reference }) }));
        if (given) await done();
      }),
    }, '登记送达');
    return button;
  }
}
