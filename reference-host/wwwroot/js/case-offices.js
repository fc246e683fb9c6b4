/** 经办单位: the offices a case goes through, and which of them holds its paper file. */

import { Intentions } from './api.js';
import { act, el } from './dom.js';
import { askFor } from './ask.js';

const posts = [['intake', '收件'], ['handler', '办理'], ['decider', '决定'], ['deliverer', '出件']];

/** `office` is the signed-in person's: whoever holds the file hands it on. */
export function offices({ number, state, offices: its }, { office, worker, notice, done }) {
  const { holder, names } = its;
  const others = Object.entries(names).filter(([id]) => id !== holder);
  return el('section', { class: 'card stack' },
    el('h2', {}, '经办单位'),
    el('dl', { class: 'facts' }, posts.map(([post, label]) => el('div', {}, el('dt', {}, label), el('dd', {}, names[its[post]]))),
      el('div', {}, el('dt', {}, '纸质材料'), el('dd', { 'data-test': 'holder' }, `由${names[holder]}保管`))),
    worker && office === holder && others.length > 0 && state !== 'archived' && el('div', { class: 'row' }, handOver()));

  function handOver() {
    const writes = new Intentions();
    const button = el('button', {
      class: 'button', 'data-test': 'hand-over',
      onclick: () => act(button, notice, async () => {
        const given = await askFor('交接纸质材料', [{ name: 'to', label: '接收单位', choice: others }],
          to => writes.post(`cases/${encodeURIComponent(number)}/file-hand-overs`, to));
        if (given) await done();
      }),
    }, '交接材料');
    return button;
  }
}
