/** Department first, then its items by group; or a search over all of them. */

import { all, el, one } from './dom.js';
import { modes } from './words.js';

let items = [];
let choose;

export function useItems(list, onChoose) {
  items = list;
  choose = onChoose;
}

/** Annex 1 names its groups before the first hyphen: 立户和分户-…; an item without one stands for itself. */
const groupOf = ({ name }) => name.includes('-') ? name.slice(0, name.indexOf('-')) : null;

export function listDepartments() {
  one('[data-search]').value = '';
  const departments = Map.groupBy(items, item => item.department);
  one('[data-departments]').replaceChildren(...[...departments].map(([name, own], index) =>
    el('button', { class: 'kiosk__tile', 'data-test': `department-${index + 1}`, onclick: () => listDepartment(name, own) },
      el('strong', {}, name), el('span', {}, `${own.length} 项`))));
  view('请选择办理部门', null);
}

function listDepartment(name, own) {
  const groups = [...new Set(own.map(groupOf))].filter(Boolean);
  const useful = own.length > 8 && groups.length > 0;
  const chips = [['全部', () => true],
    ...groups.map(group => [group, item => groupOf(item) === group]),
    ...(own.some(item => !groupOf(item)) ? [['其他', item => !groupOf(item)]] : [])];
  view(name, own, (useful ? chips : []).map(([label, belongs], index) =>
    el('button', {
      class: 'kiosk__chip', 'aria-pressed': String(index === 0), 'data-test': `group-${index}`,
      onclick: event => { press(event.currentTarget); show(own.filter(belongs)); },
    }, label)));
}

function press(chip) {
  for (const other of all('.kiosk__chip')) other.setAttribute('aria-pressed', String(other === chip));
}

/** Searches names, titles and numbers. */
function search() {
  const asked = one('[data-search]').value.trim().toLowerCase();
  if (!asked) return listDepartments();
  view('搜索结果', items.filter(({ name, title, number }) =>
    name.toLowerCase().includes(asked) || title.toLowerCase().includes(asked) || String(number) === asked));
}

/** The departments when there is no list, otherwise the list with its groups. */
function view(title, list, chips = []) {
  one('[data-list-title]').textContent = title;
  one('[data-to-departments]').hidden = !list;
  one('[data-departments]').hidden = Boolean(list);
  one('[data-groups]').replaceChildren(...chips);
  one('[data-groups]').hidden = chips.length === 0;
  show(list ?? []);
  one('[data-items]').hidden = !list?.length;
  one('[data-no-items]').hidden = list?.length !== 0;
}

function show(list) {
  const shown = one('[data-items]');
  shown.replaceChildren(...list.map(item => el('li', {},
    el('button', { class: 'kiosk__item', 'data-test': `item-${item.code}`, onclick: () => choose(item) },
      el('strong', {}, item.title),
      item.name === item.title ? null : el('span', {}, item.name),
      el('em', {}, `${item.department} · ${modes[item.mode]}`)))));
  shown.scrollTop = 0;
}

one('[data-search]').addEventListener('input', search);
one('[data-to-departments]').addEventListener('click', listDepartments);
