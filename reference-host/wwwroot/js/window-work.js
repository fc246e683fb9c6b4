/** The middle of the clerk's page: the filing of the item in hand, or its query. */

import { get, Intentions } from './api.js';
import { act, basis, el, findings, one, tell } from './dom.js';
import { facts as factList } from './facts.js';
import { applicantFields, fields, materialBoxes, read } from './window-form.js';
import { sharedButton } from './window-shared.js';
import { modes, term } from './words.js';

const box = one('[data-work]');
const writes = new Intentions();
let shown;

/** Shows the work of the number in hand; a form being filled stays as it is. `onFiled(number)` follows a filing or query. */
export async function showWork({ hall, inHand, onFiled }) {
  const now = JSON.stringify([inHand?.encounter, inHand?.cases]);
  if (now === shown) return;
  const item = inHand?.state === 'serving' ? await get(`catalog/items/${inHand.item}`) : null;
  shown = now;
  if (!item) return box.replaceChildren(el('p', { class: 'empty' }, inHand ? '请先开始办理。' : '叫号并开始办理后，在这里受理事项。'));
  const head = heading(item);
  if (inHand.cases.length) box.replaceChildren(head, filed(inHand.cases, onFiled));
  else if (inHand.procedure === 'query') box.replaceChildren(head, query(hall, inHand, item, onFiled));
  else box.replaceChildren(head, filing(hall, inHand, item, onFiled));
}

const heading = ({ name, department, mode, promisedTerm, statutoryTerm }) => el('header', { class: 'work__head' },
  el('h2', { 'data-test': 'work-item' }, name),
  el('dl', { class: 'facts' }, [
    ['部门', department],
    ['办理方式', modes[mode.value], mode.source],
    promisedTerm && ['承诺时限', term(promisedTerm.value), promisedTerm.source],
    statutoryTerm && ['法定时限', term(statutoryTerm.value), statutoryTerm.source],
  ].filter(Boolean).map(([label, value, source]) =>
    el('div', {}, el('dt', {}, label), el('dd', {}, value, source && basis(source))))));

const filed = (cases, open) => el('div', { class: 'notice notice--good' },
  el('strong', {}, '本次办理的办件'),
  el('ul', { class: 'plain' }, cases.map(({ number, stateLabel }) => el('li', {},
    el('button', { class: 'link', 'data-test': `filed-${number}`, onclick: () => open(number) }, number), ` ${stateLabel}`))));

function query(hall, { ticket, item: code, visitor }, item, onFiled) {
  const notice = el('div', { class: 'notice notice--bad', role: 'alert', hidden: true, 'data-test': 'work-notice' });
  const button = el('button', { class: 'button button--main', 'data-test': 'query' }, '查询');
  const form = el('form', { class: 'stack', method: 'post', novalidate: true },
    el('p', { class: 'soft' }, '查询结果记为一条查询记录，可凭编号再次查到。'),
    applicantFields(visitor), ...fields(item.form), notice, el('div', { class: 'row' }, button));
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(button, notice, async () =>
      onFiled((await writes.post('queries', { hall, ticket, item: code, ...read(form, item, visitor) })).number));
  });
  return form;
}

function filing(hall, { ticket, item: code, visitor }, item, onFiled) {
  const form = el('form', { class: 'stack', method: 'post', novalidate: true, 'data-test': 'filing' });
  const notice = el('div', { class: 'notice notice--bad', role: 'alert', hidden: true, 'data-test': 'work-notice' });
  const verdict = el('div', { class: 'work__verdict', 'aria-live': 'polite', 'data-test': 'verdict' });
  const reveal = () => (notice.hidden ? verdict : notice).scrollIntoView({ block: 'nearest' });
  const body = () => ({ hall, ticket, item: code, ...read(form, item, visitor) });
  const check = el('button', {
    class: 'button', type: 'button', 'data-test': 'check',
    onclick: () => act(check, notice, async () => verdict.replaceChildren(judged(await writes.post('cases/check', body())))).then(reveal),
  }, '预审');
  const submit = el('button', { class: 'button button--main', 'data-test': 'submit' }, '提交申报');
  const beside = material => material.shareable && sharedButton(material, { form, notice, request: body });
  form.append(...[applicantFields(visitor), ...fields(item.form), materialBoxes(item.materials, beside), notice, verdict,
    el('div', { class: 'row work__actions' }, check, submit)].filter(Boolean));
  form.addEventListener('input', () => { verdict.replaceChildren(); tell(notice, null); });
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(submit, notice, async () => {
      verdict.replaceChildren();
      onFiled((await writes.post('cases', body())).number);
    }).then(reveal);
  });
  return form;
}

function judged({ findings: missing, facts, fees }) {
  if (missing.length)
    return el('div', { class: 'notice notice--warn' },
      el('strong', {}, `预审发现 ${missing.length} 项，请一次告知申请人`), findings(missing));
  return el('div', { class: 'notice notice--good', 'data-test': 'check-passed' },
    el('strong', {}, '预审通过，可以提交申报'), facts.length > 0 && factList(facts), fees.length > 0 && feeList(fees));
}

/** What it will cost, with what that rests on: before anything is charged. */
const feeList = fees => el('dl', { class: 'facts facts--stated', 'data-test': 'fees' }, fees.map(({ label, fen, amount, basis: source }) =>
  el('div', {}, el('dt', {}, label), el('dd', {}, fen > 0 ? amount : '免收', basis(source)))));
