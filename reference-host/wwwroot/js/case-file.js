/** 材料: what the item asks for, what is in, its scans and files; and whom the case is about, in the clear for a stated purpose. */

import { Intentions } from './api.js';
import { act, basis, el } from './dom.js';
import { caseRoles, purposes, time } from './words.js';
import { options } from './ask.js';

const types = {
  pdf: 'application/pdf', ofd: 'application/ofd', tif: 'image/tiff', tiff: 'image/tiff', jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png',
};
const size = bytes => bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

export function file(one, documents, { own, notice, done }) {
  const path = `cases/${encodeURIComponent(one.number)}`, writes = new Intentions();
  const worker = own.some(role => caseRoles.includes(role));
  const granted = [...new Map(own.filter(role => purposes[role]).map(role => purposes[role]))];
  const purpose = el('select', { 'data-test': 'purpose' }, options(granted));
  const shown = el('dl', { class: 'facts', 'data-test': 'shown', 'aria-live': 'polite' });
  const view = ({ document, type, size: bytes, at }) => el('li', { class: 'row' },
    granted.length > 0 && el('a', {
      href: '#', target: '_blank', 'data-test': `document-${document}`,
      onclick: event => { event.currentTarget.href = `/api/v1/${path}/documents/${document}?purpose=${purpose.value}`; },
    }, '查看文件'),
    el('span', { class: 'soft' }, `${type.split('/')[1].toUpperCase()}，${size(bytes)}，${time(at)}`));
  return el('section', { class: 'card stack' },
    el('div', { class: 'row row--apart' }, el('h2', {}, '材料'), granted.length > 0 && el('label', { class: 'field purpose' }, el('span', {}, '查看用途'), purpose),
      worker && granted.length > 0 && showButton()),
    shown,
    el('ul', { class: 'parts', 'data-test': 'materials' }, one.materials.map(material => el('li', {},
      el('div', { class: 'row' },
        el('strong', {}, material.name), material.essential && el('span', { class: 'tag tag--must' }, '必要'), basis(material.source),
        el('span', { class: `tag tag--${material.in ? 'good' : 'sample'}`, 'data-test': `material-in-${material.code}` }, material.in ? '已收' : '未收'),
        worker && attach(material)),
      one.shared.filter(({ material: code }) => code === material.code).map(({ registry, recordId }) =>
        el('p', { class: 'soft' }, `由共享数据代替：${registry}，${recordId}`)),
      el('ul', { class: 'plain' }, documents.filter(({ material: code }) => code === material.code).map(view))))));

  function showButton() {
    const button = el('button', { class: 'button', 'data-test': 'show-clear', onclick: () => act(button, notice, async () => {
      const { applicant, agent, address, form, purpose: words } = await writes.post(`${path}/looks`, { purpose: purpose.value });
      const rows = [
        ['查看记录', `已记录本次查看，用途：${words}`],
        ...[['申请人', applicant], ['代办人', agent]].filter(([, person]) => person)
          .map(([label, { name, idNumber, phone }]) => [label, [name, idNumber, phone].filter(Boolean).join(' ')]),
        address && ['邮寄地址', address], ...form.map(({ label, value }) => [label, value]),
      ];
      shown.replaceChildren(...rows.filter(Boolean).map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));
    }) }, '查看完整信息');
    return button;
  }

  function attach({ code, name }) {
    const input = el('input', {
      type: 'file', class: 'hidden-label', accept: Object.keys(types).map(ending => `.${ending}`).join(), 'data-test': `attach-${code}`,
      'aria-label': `上传：${name}`,
      onchange: () => input.files.length > 0 && act(input, notice, async () => {
        const [chosen] = input.files;
        const type = types[chosen.name.split('.').pop().toLowerCase()] ?? chosen.type;
        await writes.upload(`${path}/documents?material=${encodeURIComponent(code)}`, chosen, type);
        await done();
      }),
    });
    return el('label', { class: 'link' }, '上传', input);
  }
}
