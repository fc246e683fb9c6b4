/** Where one is signed in oneself, and ending what was forgotten. */

import { get, remove } from './api.js';
import { act, el, one, tell } from './dom.js';
import { signIn } from './session.js';

const notice = one('[data-notice]');
const time = at => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });

const row = ({ session, window, beganAt, usedAt, locked, current }) => el('tr', { 'data-test': current ? 'session-current' : 'session-other' },
  el('th', { scope: 'row' }, window ? `${window}号窗口` : '不在窗口'),
  el('td', {}, time(beganAt)), el('td', {}, time(usedAt)),
  el('td', { 'data-test': 'session-state' }, current ? '当前登录' : locked ? '已锁定' : '使用中'),
  el('td', {}, el('div', { class: 'row' }, el('button', {
    class: 'button', 'data-test': 'end-session',
    onclick: event => act(event.currentTarget, notice, async () => {
      await remove(`sessions/${session}`);
      await show();
    }),
  }, '退出'))));

async function show() {
  try {
    one('[data-user]').textContent = (await get('session')).userName;
    one('[data-sessions]').replaceChildren(...(await get('sessions')).map(row));
  } catch (problem) {
    if (problem.status !== 401 && problem.status !== 423) throw problem;
    signIn();
  }
}

one('[data-everywhere]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
  await remove('sessions');
  signIn();
}));

show().catch(problem => {
  if (!problem.title) throw problem;
  tell(notice, problem);
});
