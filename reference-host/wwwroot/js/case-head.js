/** The head of a case or query: its number, where it stands, whom it is about, what was filled in, and when it is due. */

import { el } from './dom.js';
import { actors, channels, deliveryWays, modes, time } from './words.js';

const row = (label, value, test) => value && el('div', {}, el('dt', {}, label), el('dd', { 'data-test': test }, value));
const person = one => one && [one.name, one.idNumber, one.phone].filter(Boolean).join(' ');

export function head(one) {
  const { number, kind, title, state, stateLabel, mode, channel, applicant, agent, address, form = [], openedOn, promisedDue, statutoryDue, answer, progressCode } = one;
  const due = date => date && [date, one.provisional && el('span', { class: 'tag' }, '暂定')];
  return el('article', { class: 'card' },
    el('p', { class: 'row' },
      el('strong', { class: 'case__number', 'data-test': 'case-number' }, number),
      stateLabel && el('span', { class: 'tag tag--state', 'data-test': 'case-state', 'data-state': state }, stateLabel),
      flags(one)),
    answer && el('p', { class: 'answer', 'data-test': 'query-answer' }, answer),
    el('dl', { class: 'facts' },
      row('事项', title),
      row('查询码', progressCode, 'progress-code'),
      row('申报日期', openedOn),
      kind === 'case' && row('办理方式', `${modes[mode]}（${channels[channel]}）`),
      row('申请人', person(applicant), 'case-applicant'),
      row('代办人', person(agent), 'case-agent'),
      form.map(({ label, value, registry }) => row(label, [value, registry && el('span', { class: 'tag' }, registry)])),
      kind === 'case' && row('送达方式', [deliveryWays[one.way], address].filter(Boolean).join('：')),
      row('承诺办结', due(promisedDue), 'promised-due'),
      row('法定期限', due(statutoryDue), 'statutory-due')));
}

/** What is unusual about a case. */
const flags = ({ overdue, tolerated, deemedAccepted, keptUntil }) => [
  overdue && ['逾期', 'bad', 'overdue'], tolerated && ['容缺受理', 'sample', 'tolerated'], deemedAccepted && ['视为受理', 'sample', 'deemed'],
  keptUntil && [`保管至${keptUntil}`, 'good', 'kept'],
].filter(Boolean).map(([label, kind, test]) => el('span', { class: `tag tag--${kind}`, 'data-test': `flag-${test}` }, label));

/** 办理过程: who did what, in which role and office, latest first. */
export const trail = ({ trail: entries, offices }) => el('section', { class: 'card stack' },
  el('h2', {}, '办理过程'),
  el('ol', { class: 'trail', 'data-test': 'trail' }, [...entries].reverse().map(({ at, trigger, label, to, role, office, reason, result }) =>
    el('li', { 'data-test': `trail-${trigger}` },
      el('strong', {}, label, el('span', { class: 'tag' }, to)), el('time', {}, time(at)),
      el('span', { class: 'soft' }, [actors[role] ?? role, offices.names[office] ?? office].filter(Boolean).join(' · ')),
      [reason, result].filter(Boolean).map(words => el('p', {}, words))))));
