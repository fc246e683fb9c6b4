/** What a move needs to be told before it is made. */

import { el, one } from './dom.js';

const reason = label => ({ name: 'reason', label });

/** By trigger; a move that is not here is made at once. */
const needs = {
  returnToWindow: reason('退回的原因'),
  returnToReview: reason('退回的原因'),
  refuseAcceptance: reason('不予受理的理由'),
  refuse: reason('不予的理由'),
  withdraw: reason('撤回的原因'),
  grant: { name: 'result', label: '决定内容' },
  pickUp: { name: 'idChecked', label: '已核对领取人的身份证件', check: true },
};

/** The answer as part of the move's body; null when the clerk thought better of it. */
export function ask(trigger, label) {
  const need = needs[trigger];
  if (!need) return Promise.resolve({});
  const dialog = one('[data-ask]');
  const control = need.check
    ? el('input', { type: 'checkbox', required: true, 'data-test': `ask-${need.name}` })
    : el('textarea', { rows: 4, required: true, maxlength: 500, 'data-test': `ask-${need.name}` });
  one('[data-ask-title]').textContent = label;
  one('[data-ask-fields]').replaceChildren(need.check
    ? el('label', { class: 'check' }, control, el('span', {}, need.label))
    : el('label', { class: 'field' }, el('span', {}, need.label), control));
  dialog.returnValue = '';
  dialog.showModal();
  control.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    const content = need.check ? control.checked : control.value.trim();
    resolve(dialog.returnValue === 'yes' && content ? { [need.name]: content } : null);
  }, { once: true }));
}
