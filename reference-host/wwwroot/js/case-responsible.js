/** 首问负责: who answers for a case, who stands in for them, and the cards its clocks and broken rules earned. */

import { el } from './dom.js';
import { cardStates, time } from './words.js';

const colours = { hint: 'state', yellow: 'sample', red: 'bad' };

export const responsible = ({ responsible: { office, person, substitute, answering }, cards }, { offices: { names } }) => el('section', { class: 'card stack' },
  el('h2', {}, '首问负责'),
  el('dl', { class: 'facts' }, [
    ['责任人', `${names[office] ?? office}，${person ?? '大厅管理员'}`], substitute && ['B岗', substitute], ['今天负责', answering ?? '未指定'],
  ].filter(Boolean).map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', { 'data-test': 'responsible' }, value)))),
  cards.length > 0 && el('ul', { class: 'parts', 'data-test': 'cards' }, cards.map(({ card, colour, colourLabel, label, state, raised }) => el('li', { 'data-test': `card-${card}` },
    el('p', { class: 'row' }, el('span', { class: `tag tag--${colours[colour]}` }, colourLabel), el('strong', {}, label)),
    el('p', { class: 'soft' }, `${time(raised)}，${cardStates[state]}`)))),
  cards.length > 0 && el('a', { href: '/supervision' }, '电子监察'));
