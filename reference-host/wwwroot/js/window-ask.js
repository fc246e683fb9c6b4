/** What a move needs to be told before it is made. */

import { el, one } from './dom.js';

const text = (name, label) => ({ name, label });
const tick = (name, label) => ({ name, label, check: true });
const signed = tick('applicantSigned', '申请人已签字');
const remedy = text('remedy', '救济途径：向谁、在多长时间内申请复议或者起诉');

/** By trigger; a move that is not here is made at once. */
const needs = {
  receive: [tick('receiptPrinted', '收件凭证已打印并交给申请人')],
  refuseAcceptance: [text('reason', '不予受理的理由'), remedy, text('otherBody', '应当向哪个机关申请（没有的填“无”）')],
  returnToWindow: [text('reason', '退回的原因')],
  submitForDecision: [tick('checklistDone', '审查清单已全部完成')],
  returnToReview: [text('reason', '退回的原因')],
  grant: [text('result', '决定内容')],
  refuse: [text('reason', '不予的理由'), remedy],
  prepareDelivery: [text('document', '结果文书登记编号')],
  pickUp: [tick('takerChecked', '已核对领取人的身份证件')],
  withdraw: [text('reason', '撤回的原因'), signed],
  acceptTolerated: [tick('pledgeSigned', '申请人已签署容缺承诺书'), tick('creditClear', '已查询信用记录，没有失信记录')],
  issueOnSpot: [
    tick('receiptPrinted', '收件凭证已打印并交给申请人'), text('result', '决定内容'), text('document', '结果文书登记编号'),
    tick('takerChecked', '已核对领取人的身份证件'),
  ],
  endSpecialProcedure: [text('report', '结论文书登记编号')],
  extend: [text('reason', '延期的理由'), text('notice', '延期通知书编号')],
  handUp: [text('opinion', '初审意见'), tick('fileComplete', '全部案卷材料已上报')],
  upperReturn: [text('reason', '退件的原因')],
  upperDecide: [text('result', '决定内容'), text('document', '批复文书编号')],
  postOut: [text('tracking', '运单号')],
  postConfirmed: [text('signedOn', '签收日期，例如2026-08-03')],
  deliverOnline: [text('tracking', '电子送达回执号')],
  requestCorrection: [text('reason', '申请更正的理由')],
  approveCorrection: [text('result', '更正后的内容'), text('document', '更正后的文书编号')],
  rejectCorrection: [text('reason', '不同意的理由')],
  requestReopen: [text('reason', '申请重办的理由')],
  reopen: [text('reason', '重办的理由')],
};

/** What a step that can end against the applicant asks for instead. */
const against = [text('reason', '不予的理由'), remedy, text('document', '文书登记编号')];

/** Steps whose lists and dates this dialog cannot ask for. */
const beyond = ['notifySupplement', 'submitSupplement', 'cureMaterials', 'startSpecialProcedure'];

/** Whether a move can be made here. */
export const canAsk = trigger => !beyond.includes(trigger);

/** The answers as part of the move's body; null when the clerk thought better of it. */
export function ask(trigger, label, decision) {
  const asked = decision === 'refuse' ? [...needs[trigger].filter(field => field.check), ...against] : needs[trigger];
  return asked ? askFor(label, asked) : Promise.resolve({});
}

/**
 * Asks in the page's dialog. A field is a text, a `line` of it, a `check` that must be ticked, an `option` that may be, or a `choice` of
 * `[value, label]` pairs; `given` is what it holds at first. An empty choice, or a line that is `optional`, stands for nothing asked.
 */
export function askFor(label, asked) {
  const dialog = one('[data-ask]');
  const controls = asked.map(control);
  one('[data-ask-title]').textContent = label;
  one('[data-ask-fields]').replaceChildren(...asked.map((need, i) => need.check || need.option
    ? el('label', { class: 'check' }, controls[i], el('span', {}, need.label))
    : el('label', { class: 'field' }, el('span', {}, need.label), controls[i])));
  for (const [i, need] of asked.entries()) need.follow?.(controls[i], name => controls[asked.findIndex(other => other.name === name)]);
  dialog.returnValue = '';
  dialog.showModal();
  controls[0].focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    const contents = asked.map((need, i) => need.check || need.option ? controls[i].checked : controls[i].value.trim());
    const complete = asked.every((need, i) => need.option || need.choice || need.optional || contents[i]);
    resolve(dialog.returnValue === 'yes' && complete ? Object.fromEntries(asked.map((need, i) => [need.name, contents[i]])) : null);
  }, { once: true }));
}

function control({ name, line, check, option, choice, optional, given }) {
  const test = { 'data-test': `ask-${name}` };
  if (check || option) return el('input', { type: 'checkbox', required: check, checked: given, ...test });
  const text = choice ? el('select', test, options(choice))
    : line ? el('input', { required: !optional, maxlength: 40, autocomplete: 'off', ...test })
    : el('textarea', { rows: 3, required: true, maxlength: 200, ...test });
  if (given !== undefined) text.value = given;
  return text;
}

export const options = choice => choice.map(([value, label]) => el('option', { value }, label));
