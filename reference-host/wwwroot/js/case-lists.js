/** Fields of a step that are lists: the materials handed in, and everything a one-time notice names. */

import { all, el, one } from './dom.js';

const tickOf = (test, checked) => el('input', { type: 'checkbox', checked, 'data-test': test });
const ticked = (set, read) => all('li', set).filter(row => one('input[type=checkbox]', row).checked).map(read);

/** Which of these materials were handed in. */
export const materials = (label, list, ...refusals) => ({
  name: 'materials', label, refusals,
  made: () => el('ul', { class: 'ticks' }, list.map(({ code, name }) => el('li', { 'data-code': code },
    el('label', { class: 'check' }, tickOf(`ask-material-${code}`), el('span', {}, name))))),
  read: set => ticked(set, row => row.dataset.code),
});

/**
 * 一次告知: every finding and every material of the item, each with what is to be done about it. What was found, or is missing, is ticked
 * from the first; after an earlier notice only what was handed in since may be named.
 */
export const defects = ({ findings, materials: list, notices }) => ({
  name: 'defects', label: '需要补正的全部内容（逐项写明怎样补正）',
  refusals: ['case_notice_incomplete', 'case_notice_second', 'case_material_unlisted'],
  made: () => el('ul', { class: 'ticks', 'data-test': 'ask-defects' },
    notices > 0 ? list.filter(({ supplied }) => supplied).map(faulty)
      : [...findings.filter(({ code }) => code !== 'material_missing').map(found), ...list.map(material => material.in ? faulty(material) : missing(material))]),
  read: set => {
    const named = ticked(set, row => ({ code: row.dataset.code, text: one('textarea', row).value.trim(), material: row.dataset.material }));
    return named.every(({ text }) => text) ? named : [];
  },
});

const found = ({ code, message }) => defect(code, message, '申请内容', true);
const faulty = ({ code, name }) => defect('material_faulty', '', name, false, code);
const missing = ({ code, name, essential }) => defect('material_missing', `请补交：${name}。`, name, essential, code);

function defect(code, text, label, checked, material) {
  const box = tickOf(`ask-defect-${material ?? code}`, checked);
  const words = el('textarea', { rows: 2, maxlength: 200, 'aria-label': `${label}：怎样补正`, 'data-test': `ask-defect-text-${material ?? code}` });
  words.value = text;
  words.hidden = !checked;
  box.addEventListener('change', () => { words.hidden = !box.checked; });
  return el('li', { 'data-code': code, 'data-material': material }, el('label', { class: 'check' }, box, el('span', {}, label)), words);
}
