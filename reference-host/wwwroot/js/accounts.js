/** Accounts and terminals, for the administrator; a hall's manager sees the hall's, and keeps its terminals. */

import { get, Intentions, remove } from './api.js';
import { act, el, one } from './dom.js';
import { greet } from './staff.js';
import { askFor } from './ask.js';
import { roles, terminalKinds, tiers } from './words.js';

const notice = one('[data-notice]'), given = one('[data-given]');
const writes = new Intentions();
const provided = 'provider' in one('main').dataset;
let me, next;

const administers = () => me.roles.includes('administrator');
const choices = words => Object.entries(words);

/** A button that changes something and then shows what has come of it. */
const button = (label, test, work) => el('button', {
  class: 'button', 'data-test': test,
  onclick: event => act(event.currentTarget, notice, async () => {
    if (await work() !== false) await show();
  }),
}, label);

/** What nobody sees again; the code or password in two parts is easier to read out. */
function give(text, secret) {
  given.hidden = false;
  given.replaceChildren(
    el('p', {}, text), el('strong', { class: 'keep__secret', 'data-test': 'given-secret' }, secret),
    el('button', { class: 'button', onclick: () => { given.hidden = true; given.replaceChildren(); } }, '已记下'));
}

/** Roles, office and tier as they are asked for; null when thought better of. */
async function askPost(label, first, { roles: held = ['clerk'], office = me.hall, tier = '' } = {}) {
  const asked = await askFor(label, [
    ...first,
    { name: 'office', label: '单位（大厅编号）', line: true, given: office },
    { name: 'tier', label: '层级', choice: [['', '未填'], ...choices(tiers)], given: tier },
    ...choices(roles).map(([name, words]) => ({ name, label: words, option: true, given: held.includes(name) })),
  ]);
  return asked && {
    userName: asked.userName, office: asked.office, ...(asked.tier && { tier: asked.tier }), roles: Object.keys(roles).filter(role => asked[role]),
  };
}

async function create() {
  const body = await askPost('新建账号', [{ name: 'userName', label: '账号（按岗位命名，不用姓名）', line: true }]);
  if (!body) return false;
  const { userName, password } = await writes.post('accounts', body);
  give(`账号 ${userName} 的初始密码，只显示这一次：`, password);
}

async function change(account) {
  const body = await askPost(`修改 ${account.userName}`, [], account);
  return body ? writes.put(`accounts/${account.userName}`, body) : false;
}

async function reset({ userName }) {
  if (!await askFor(`重置 ${userName} 的密码`, [{ name: 'sure', label: '本人的登录将全部失效', check: true }])) return false;
  give(`账号 ${userName} 的新密码，只显示这一次：`, (await writes.post(`accounts/${userName}/password-reset`)).password);
}

/** What the identity provider calls somebody is asked for, and never shown again. */
async function bind({ userName }) {
  const body = await askFor(`绑定 ${userName} 的统一身份`, [{ name: 'subject', label: '统一身份认证中的用户标识（sub）', line: true }]);
  return body ? writes.put(`accounts/${userName}/identity`, body) : false;
}

async function offer(terminal = {}) {
  const body = await askFor('生成登记码', [
    { name: 'terminal', label: '终端编号', line: true, given: terminal.terminal ?? '' },
    { name: 'kind', label: '类型', choice: choices(terminalKinds), given: terminal.kind ?? 'kiosk' },
    { name: 'office', label: '大厅编号', line: true, given: terminal.office ?? (administers() ? '' : me.hall) },
    { name: 'post', label: '位置（自助机编号或窗口编号，显示屏不填）', line: true, optional: true, given: terminal.post ?? '' },
  ]);
  if (!body) return false;
  const { terminal: id, code, holdsFor } = await writes.post('terminals', body);
  give(`在设备的“登记”页面输入登记码（${holdsFor / 60_000}分钟内有效，只能用一次）登记 ${id}：`, code.replace(/^.{5}/, '$&-'));
}

const state = ({ disabled, locked, passwordGenerated, bound }) => [
  disabled ? '已停用' : locked ? '暂时锁定' : '正常', passwordGenerated && '未设密码', bound && '已绑定统一身份',
].filter(Boolean).join('，');

const accountRow = account => el('tr', { 'data-test': `account-${account.userName}` },
  el('th', { scope: 'row' }, account.userName),
  el('td', {}, account.roles.map(role => roles[role] ?? role).join('、')),
  el('td', {}, account.office), el('td', {}, tiers[account.tier] ?? ''), el('td', { 'data-test': 'account-state' }, state(account)),
  el('td', {}, administers() && el('div', { class: 'row' },
    button('修改', 'change', () => change(account)),
    button('重置密码', 'reset', () => reset(account)),
    provided && button('绑定统一身份', 'bind', () => bind(account)),
    account.bound && button('解除绑定', 'unbind', () => remove(`accounts/${account.userName}/identity`)),
    account.disabled
      ? button('启用', 'enable', () => writes.post(`accounts/${account.userName}/enabling`))
      : button('停用', 'disable', () => writes.post(`accounts/${account.userName}/disabling`)))));

const terminalRow = terminal => el('tr', { 'data-test': `terminal-${terminal.terminal}` },
  el('th', { scope: 'row' }, terminal.terminal), el('td', {}, terminalKinds[terminal.kind]), el('td', {}, terminal.office), el('td', {}, terminal.post),
  el('td', {}, el('div', { class: 'row' },
    button('重新登记', 're-enrol', () => offer(terminal)),
    button('注销', 'remove', () => remove(`terminals/${terminal.terminal}`)))));

/** Reads both lists; `after` adds to the accounts shown. */
async function show(after = '') {
  const page = await get(`accounts?size=100&after=${encodeURIComponent(after)}`);
  next = page.next;
  one('[data-more]').hidden = !next;
  const rows = page.entries.map(accountRow);
  if (after) return one('[data-accounts]').append(...rows);
  one('[data-accounts]').replaceChildren(...rows);
  one('[data-terminals]').replaceChildren(...(await get('terminals')).map(terminalRow));
}

const on = (selector, work) => one(selector).addEventListener('click', event => act(event.currentTarget, notice, work));
on('[data-create]', async () => await create() !== false && show());
on('[data-offer]', () => offer());
on('[data-more]', () => show(next));

await greet(notice, async session => {
  me = session;
  await show();
  one('[data-create]').hidden = !administers();
  one('[data-offer]').hidden = false;
});
