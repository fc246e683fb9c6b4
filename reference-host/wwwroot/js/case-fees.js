/** 亮证收费: a case's fees with their basis, and what the desk notes of them. No money moves here. */

import { Intentions } from './api.js';
import { act, basis, el } from './dom.js';
import { askFor } from './ask.js';

const over = ['notAccepted', 'withdrawn', 'terminated', 'refused'];
const receipt = label => ({ name: 'receipt', label, line: true, refusals: ['fee_receipt_invalid'] });
const methods = [['cash', '现金'], ['card', '银行卡'], ['code', '扫码支付'], ['transfer', '转账']];

/** What can be done next, by how far a fee has come: what it asks for, and what it then says. */
const next = {
  listed: ({ code, fen }) => ({ label: '收费', path: '', stated: { fee: code, fen } }),
  charged: ({ code }) => ({
    label: '登记缴费', path: `/${code}/payment`,
    asked: [receipt('财政票据号'), { name: 'payer', label: '缴款人', line: true }, { name: 'method', label: '缴费方式', choice: methods }],
  }),
  paid: ({ code }) => ({ label: '登记退费', path: `/${code}/refund`, asked: [receipt('退付票据号')] }),
};

/** The fees of a case; `cashier` says whether the signed-in person may act, `done` follows an act. */
export function fees({ number, state, fees: list }, { cashier, notice, done }) {
  if (list.length === 0) return null;
  const writes = new Intentions();
  return el('section', { class: 'card stack' }, el('h2', {}, '收费'), el('ul', { class: 'parts' }, list.map(fee => {
    const step = cashier && fee.fen > 0 && (fee.stage !== 'paid' || over.includes(state)) && next[fee.stage]?.(fee);
    const send = stated => writes.post(`cases/${encodeURIComponent(number)}/fees${step.path}`, stated);
    const button = step && el('button', {
      class: 'button', 'data-test': `fee-${fee.code}`,
      onclick: () => act(button, notice, async () => {
        if (await (step.asked ? askFor(step.label, step.asked, send) : send(step.stated))) await done();
      }),
    }, step.label);
    return el('li', {},
      el('p', { class: 'row' }, el('strong', {}, fee.label), el('span', { class: 'tag tag--state', 'data-test': `fee-stage-${fee.code}` }, fee.stageLabel)),
      el('p', { class: 'row' }, el('span', {}, fee.amount), basis(fee.basis), button),
      fee.receipt && el('p', { class: 'soft' }, [`票据${fee.receipt}`, fee.refundReceipt && `退付${fee.refundReceipt}`].filter(Boolean).join('，')));
  })));
}
