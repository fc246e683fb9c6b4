/** A form made of the item's fields and materials, and what it holds, as the host takes it. */

import { all, basis, el, one } from './dom.js';

/** Read from the card, the applicant is shown masked and not typed again. */
export function applicantFields(visitor) {
  if (visitor)
    return el('fieldset', {}, el('legend', {}, '申请人'),
      el('p', { class: 'row', 'data-test': 'applicant-card' },
        el('strong', {}, visitor.name), el('span', {}, visitor.idNumber), el('span', { class: 'tag tag--good' }, '已刷卡核验')));
  return el('fieldset', {}, el('legend', {}, '申请人'), el('div', { class: 'field-grid' },
    labelled('姓名', true, input('applicant.name', { 'data-test': 'applicant-name' })),
    labelled('证件号码', true, input('applicant.idNumber', { maxlength: 18, 'data-test': 'applicant-id' })),
    labelled('手机号码', false, input('applicant.phone', { type: 'tel', 'data-test': 'applicant-phone' }))),
    el('label', { class: 'check' },
      el('input', { type: 'checkbox', name: 'applicant.identityChecked', 'data-test': 'applicant-checked' }),
      el('span', {}, '已核对申请人的身份证件')));
}

export const fields = form => form.length === 0 ? [] : [
  el('fieldset', {}, el('legend', {}, '申请内容'), el('div', { class: 'field-grid' }, form.map(field =>
    labelled(field.label, field.required, control(field))))),
];

/** `beside(material)` gives what stands beside a material's box. */
export const materialBoxes = (materials, beside) => materials.length === 0 ? null :
  el('fieldset', {}, el('legend', {}, '收到的材料'), materials.map(material => {
    const { code, name, essential, source } = material;
    return [el('label', { class: 'check' },
      el('input', { type: 'checkbox', name: 'materials', value: code, 'data-test': `material-${code}` }),
      el('span', {}, name), essential && el('span', { class: 'tag tag--must' }, '必要'), basis(source)), beside(material)].flat();
  }).flat());

/** Filled fields only: what is empty is left out, so that the host names it as missing. */
export function read(form, item, visitor) {
  const value = name => one(`[name="${CSS.escape(name)}"]`, form).value.trim();
  const applicant = visitor ? null : Object.fromEntries(
    ['name', 'idNumber', 'phone'].map(name => [name, value(`applicant.${name}`)]).filter(([, text]) => text));
  if (applicant) applicant.identityChecked = one('[name="applicant.identityChecked"]', form).checked;
  const filled = item.form.map(({ name, kind }) => [name, typed(kind, value(`form.${name}`))]);
  return {
    form: Object.fromEntries(filled.filter(([, content]) => content !== undefined)),
    materials: all('[name=materials]:checked', form).map(box => box.value),
    shared: all('[name=shared]', form).map(input => input.value),
    ...(applicant && { applicant }),
  };
}

function typed(kind, text) {
  if (text === '') return undefined;
  if (kind === 'integer') return Number(text);
  return kind === 'yesNo' ? text === 'true' : text;
}

const input = (name, attributes) => el('input', { name, autocomplete: 'off', ...attributes });

const labelled = (label, required, content) => el('label', { class: 'field' },
  el('span', {}, label, required && el('em', { class: 'must' }, '必填')), content);

function control({ name, kind, required, choices }) {
  const attributes = { name: `form.${name}`, 'aria-required': String(required), 'data-test': `field-${name}` };
  const options = list => [el('option', { value: '' }, '请选择'), ...list.map(({ value, label }) => el('option', { value }, label))];
  if (kind === 'choice') return el('select', attributes, options(choices));
  if (kind === 'yesNo') return el('select', attributes, options([{ value: 'true', label: '是' }, { value: 'false', label: '否' }]));
  const types = { date: { type: 'date' }, integer: { type: 'number', step: 1 }, text: { maxlength: 200 } };
  return el('input', { autocomplete: 'off', ...types[kind], ...attributes });
}
