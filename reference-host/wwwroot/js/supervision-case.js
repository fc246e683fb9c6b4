/** A case as whoever watches over it sees it: its clocks, who answers for it, and its cards with what they rest on. */

import { get } from './api.js';
import { basis, el, one } from './dom.js';
import { term, time } from './words.js';

const dialog = one('[data-case]');
one('[data-case-close]').addEventListener('click', () => dialog.close());

const fact = (label, ...value) => el('div', {}, el('dt', {}, label), el('dd', {}, ...value));

const standing = clock => clock.stoppedOn ? `已于${clock.stoppedOn}停止` : clock.paused ? '暂停计时'
  : clock.remaining < 0 ? `已超过${-clock.remaining}天` : `还剩${clock.remaining}天`;

const clockRow = clock => el('tr', { 'data-test': `clock-${clock.kind}` },
  el('th', { scope: 'row' }, clock.label), el('td', {}, term(clock.term), basis(clock.source)), el('td', {}, clock.anchor),
  el('td', {}, clock.due, clock.provisional && '（暂定）'), el('td', {}, standing(clock)));

const clocks = list => el('table', { class: 'keep__table' },
  el('thead', {}, el('tr', {}, ['期限', '天数', '起算日', '到期日', '情况'].map(label => el('th', { scope: 'col' }, label)))),
  el('tbody', { 'data-test': 'clocks' }, list.map(clockRow)));

const word = (label, said) => said && fact(label, `${said.reason}（${[said.by, time(said.at)].filter(Boolean).join('，')}）`);

function card(found, nameOf, decide) {
  const { evidence } = found;
  return el('article', { class: `watch__card watch__card--${found.colour}`, 'data-test': `evidence-${found.card}` },
    el('div', { class: 'row' }, el('strong', {}, `${found.colourLabel}：${found.label}`), el('span', { 'data-test': 'card-state' }, found.stateLabel)),
    el('dl', { class: 'facts' },
      fact('责任单位', nameOf(found.office)), found.responsible && fact('责任人', found.responsible), fact('发出时间', time(found.raised)),
      evidence.clock && fact('期限', `${evidence.clock.label}${term(evidence.clock.term)}，自${evidence.clock.anchor}起算，${evidence.clock.due}到期`),
      evidence.clock && fact('日历版本', evidence.clock.notices.join('、')),
      evidence.step && fact('违规步骤', evidence.step),
      fact('记录', `${evidence.stream} 第${evidence.version}条，${evidence.on}`), word('申诉', found.appeal), word('处理', found.verdict)),
    found.state === 'appealed' && el('button', { class: 'button button--main', 'data-test': 'decide', onclick: () => decide(found.card) }, '处理申诉'));
}

/** Shows a case over the page; `decide` takes the id of an appealed card. */
export async function showCase(number, nameOf, decide) {
  const found = await get(`cases/${number}/supervision`);
  const { responsible } = found;
  one('[data-case-title]').textContent = `${found.title} ${number}`;
  one('[data-case-body]').replaceChildren(
    el('dl', { class: 'facts' },
      fact('状态', `${found.stateLabel}，${found.openedOn}申报`),
      fact('首问负责', `${nameOf(responsible.office)}，${responsible.person ?? '大厅管理员'}${responsible.substitute ? `（B岗 ${responsible.substitute}）` : ''}`),
      fact('今天负责', el('span', { 'data-test': 'answering' }, responsible.answering ?? '未指定'))),
    el('p', {}, el('a', { href: `/cases/${encodeURIComponent(number)}`, 'data-test': 'case-page' }, '打开办件')),
    clocks(found.clocks),
    ...found.cards.map(each => card(each, nameOf, async id => {
      dialog.close();
      await decide(id);
    })));
  if (!dialog.open) dialog.showModal();
}
