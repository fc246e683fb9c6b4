/** What the chosen item takes, and the class a card entitles to, before the ticket is issued. */

import { get } from './api.js';
import { basis, el, one } from './dom.js';
import { modes, term } from './words.js';

/** Shows the item chosen last, and those chosen before it; `onRemoved()` follows when one of them is left out. */
export async function confirm({ items, visitor }, onRemoved) {
  const item = items.at(-1);
  const guide = await get(`catalog/items/${item.code}`);
  one('[data-confirm-department]').textContent = item.department;
  one('[data-confirm-name]').textContent = item.name;
  one('[data-guide]').replaceChildren(facts(guide), ...materials(guide.materials));
  offerClasses(visitor?.classes ?? []);
  showEarlier(items, onRemoved);
}

function showEarlier(items, onRemoved) {
  const box = one('[data-earlier]');
  box.hidden = items.length < 2;
  box.replaceChildren(el('p', {}, '同一张号还办理'), el('ul', {}, items.slice(0, -1).map(item => el('li', { class: 'row', 'data-test': `earlier-${item.code}` },
    el('strong', {}, item.title),
    el('button', {
      class: 'button button--big', 'data-test': `remove-${item.code}`,
      onclick: () => { items.splice(items.indexOf(item), 1); showEarlier(items, onRemoved); onRemoved(); },
    }, '去掉')))));
}

function facts({ mode, promisedTerm, statutoryTerm, remark }) {
  const row = (label, value, source) => el('div', {}, el('dt', {}, label), el('dd', {}, value, source && basis(source)));
  return el('dl', { class: 'facts' },
    row('办理方式', modes[mode.value], mode.source),
    promisedTerm && row('承诺时限', term(promisedTerm.value), promisedTerm.source),
    statutoryTerm && row('法定时限', term(statutoryTerm.value), statutoryTerm.source),
    remark && row('说明', remark));
}

const materials = list => list.length === 0 ? [] : [
  el('h2', {}, '请带好这些材料'),
  el('ul', { class: 'materials' }, list.map(({ name, essential, source }) =>
    el('li', {}, name, essential ? null : el('span', { class: 'tag' }, '如有请带'), basis(source)))),
];

function offerClasses(offers) {
  const box = one('[data-classes]');
  box.hidden = offers.length === 0;
  const choice = ({ class: kind, reason, label, case: returning }, title, checked) =>
    el('label', { class: 'kiosk__class', 'data-test': `class-${kind}` },
      el('input', { type: 'radio', name: 'class', value: kind, 'data-reason': reason, 'data-case': returning, checked }),
      el('strong', {}, title), el('span', {}, label));
  box.replaceChildren(box.firstElementChild,
    ...offers.map((offer, index) => choice(offer, offer.class === 'green' ? '绿色通道' : '补件/取件', index === 0)),
    ...(offers.length ? [choice({ class: 'ordinary', label: '按普通顺序排队' }, '普通号', false)] : []));
}
