/** What follows from a filing by rule, and what that rests on. */

import { basis, el } from './dom.js';

/** An amount in fen is said in yuan, its label without the unit. */
export const facts = list => el('dl', { class: 'facts facts--stated' }, list.map(({ code, label, value, basis: source }) =>
  el('div', {}, el('dt', {}, code.endsWith('_fen') ? label.replace('（分，', '（') : label),
    el('dd', { 'data-test': `fact-${code}` }, code.endsWith('_fen') ? `${(Number(value) / 100).toFixed(2)} 元` : value, basis(source)))));
