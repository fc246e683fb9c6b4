/** What each step of a case asks to be told before it is taken, as fields of the page's dialog. */

import { defects, materials } from './case-lists.js';

const text = (name, label, ...refusals) => ({ name, label, refusals });
const line = (name, label, ...refusals) => ({ ...text(name, label, ...refusals), line: true });
const tick = (name, label, ...refusals) => ({ ...text(name, label, ...refusals), check: true });

const usual = '可以自知道之日起六十日内依法申请行政复议，也可以自知道之日起六个月内依法向人民法院提起行政诉讼；法律另有规定的除外。';
const reason = label => text('reason', label, 'case_reason_missing');
const remedy = { ...text('remedy', '救济途径', 'case_remedy_missing'), given: usual };
const receipt = tick('receiptPrinted', '收件凭证已打印并交给申请人', 'case_receipt_missing');
const signed = tick('applicantSigned', '申请人已签字', 'case_applicant_unsigned');
const result = text('result', '决定内容', 'case_result_missing');
const registered = line('document', '结果文书登记编号', 'case_document_missing');
const notice = line('notice', '告知文书的登记编号', 'case_notice_missing');
const taker = tick('takerChecked', '已核对领取人的身份证件', 'case_taker_unchecked');
const tracking = label => line('tracking', label, 'case_tracking_missing');
const supplied = (label, list) => materials(label, list, 'case_supplement_incomplete', 'case_material_unlisted');

/** By trigger; a step that is not here is taken at once. */
const needs = {
  receive: () => [receipt],
  notifySupplement: one => [
    defects(one), notice, one.notices > 0 && line('supervisorMark', '效能监察人员的备案编号', 'case_supervisor_mark_missing'),
  ],
  submitSupplement: ({ materials: all, noticed }) => [
    supplied('申请人交来的材料', all.filter(({ code, in: held }) => !held || noticed.some(({ material }) => material === code))), signed,
  ],
  refuseAcceptance: () => [
    reason('不予受理的理由'), remedy, line('otherBody', '应当向哪个机关申请（没有的填“无”）', 'case_other_body_missing'),
  ],
  acceptTolerated: () => [
    tick('pledgeSigned', '申请人已签署容缺承诺书', 'case_pledge_missing'), tick('creditClear', '已查询信用记录，没有失信记录', 'case_credit_marked'),
  ],
  cureMaterials: one => [supplied('申请人补齐的材料', one.materials.filter(({ in: held }) => !held)), signed],
  issueOnSpot: () => [receipt, result, registered, taker],
  returnToWindow: () => [reason('退回的原因')],
  submitForDecision: () => [tick('checklistDone', '审查清单已全部完成', 'case_checklist_open')],
  returnToReview: () => [reason('退回的原因')],
  grant: () => [result, { name: 'validUntil', label: '证照有效期至（没有期限的不填）', date: true, optional: true }],
  refuse: () => [reason('不予的理由'), remedy],
  startSpecialProcedure: one => [
    {
      ...text('procedure', '特别程序', 'case_procedure_unlisted'),
      choice: one.procedures.map(({ name, longest }) => [name, `${name}（最长${longest.days}天）`]),
    },
    { ...text('days', '需要的天数', 'case_procedure_days_wrong'), number: true }, notice,
  ],
  endSpecialProcedure: () => [line('report', '结论文书登记编号', 'case_report_missing')],
  extend: () => [reason('延期的理由'), notice],
  handUp: () => [text('opinion', '初审意见', 'case_opinion_missing'), tick('fileComplete', '全部案卷材料已上报', 'case_file_incomplete')],
  upperReturn: () => [reason('退件的原因')],
  upperDecide: () => [result, registered],
  prepareDelivery: () => [registered],
  pickUp: one => [taker, one.agent && { name: 'takenByAgent', label: '由代办人领取', option: true }],
  postOut: () => [tracking('运单号')],
  postConfirmed: () => [{ ...text('signedOn', '签收日期', 'case_signed_date_wrong'), date: true }],
  deliverOnline: () => [tracking('电子送达回执号')],
  withdraw: () => [reason('撤回的原因'), signed],
  requestCorrection: () => [reason('申请更正的理由')],
  approveCorrection: () => [text('result', '更正后的内容', 'case_result_missing'), registered],
  rejectCorrection: () => [reason('不同意的理由')],
  requestReopen: () => [reason('申请重办的理由')],
  reopen: () => [reason('重办的理由')],
};

/** What a step of a case asks for; of one that can end against the applicant, what that asks for instead. */
export function needsOf(one, trigger, decision) {
  const asked = (needs[trigger]?.(one) ?? []).filter(Boolean);
  return decision === 'refuse' ? [...asked.filter(field => field.check), reason('不予的理由'), remedy, registered] : asked;
}
