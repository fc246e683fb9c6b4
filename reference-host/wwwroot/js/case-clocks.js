/** 时限: each clock of a case with its last day, what is left of it, and what stopped or moved it. */

import { basis, el } from './dom.js';
import { days, term } from './words.js';

export const clocks = ({ clocks: list }) => list.length > 0 && el('section', { class: 'card stack' },
  el('h2', {}, '时限'),
  el('ul', { class: 'parts', 'data-test': 'clocks' }, list.map(clock => el('li', { 'data-test': `clock-${clock.kind}` },
    el('p', { class: 'row' }, el('strong', {}, clock.label), el('span', { class: 'soft' }, term(clock.term)), basis(clock.source)),
    el('p', { class: 'row' }, `截止${clock.due}`, clock.provisional && el('span', { class: 'tag' }, '暂定'), standing(clock)),
    clock.pauses.map(({ from, to, reason, document }) =>
      el('p', { class: 'soft' }, [`${from}至${to ?? '今'}不计时`, reason, document].filter(Boolean).join('，'))),
    clock.extensions.map(({ on, days: count, reason, document }) =>
      el('p', { class: 'soft' }, [`${on}延期${days(count, clock.term.unit)}`, reason, document].filter(Boolean).join('，')))))));

/** Negative past the last day; absent once the clock was stopped. */
function standing({ remaining, paused, stoppedOn, term: { unit } }) {
  const [words, kind] = stoppedOn ? [`${stoppedOn}停止`, ''] : paused ? ['暂停计时', 'sample']
    : remaining < 0 ? [`已超过${days(-remaining, unit)}`, 'bad']
    : remaining === 0 ? ['今天到期', 'sample'] : [`还剩${days(remaining, unit)}`, 'good'];
  return el('span', { class: `tag tag--${kind}` }, words);
}
