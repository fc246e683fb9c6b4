/** 文书: those a case has, to be printed again; and those it can have now. */

import { Intentions } from './api.js';
import { act, el } from './dom.js';
import { actors, time } from './words.js';

export function papers({ number }, { issued, possible }, { notice, done }) {
  const path = `cases/${encodeURIComponent(number)}/papers`, writes = new Intentions();
  const link = (paper, copy, label) => el('a', { href: `/api/v1/${path}/${encodeURIComponent(paper)}/${copy}`, target: '_blank', 'data-test': `paper-${copy}-${paper}` }, label);
  return el('section', { class: 'card stack' },
    el('h2', {}, '文书'),
    issued.length === 0 && possible.length === 0 && el('p', { class: 'soft' }, '还没有文书。'),
    el('ul', { class: 'parts', 'data-test': 'papers' }, issued.map(({ number: paper, title, at, role }) => el('li', { class: 'row' },
      el('strong', {}, title), el('span', { class: 'soft' }, `${paper}，${time(at)}，${actors[role]}`), link(paper, 'page', '打印'), link(paper, 'pdf', '下载PDF')))),
    possible.length > 0 && el('div', { class: 'row' }, possible.map(({ kind, title }) => {
      const button = el('button', {
        class: 'button', 'data-test': `issue-${kind}`,
        onclick: () => act(button, notice, async () => {
          await writes.post(path, { kind });
          await done();
        }),
      }, `出具${title}`);
      return button;
    })));
}
