import { Intentions, Problem } from './api.js';
import { act, one } from './dom.js';
import { returnPath, signIn } from './session.js';

const form = one('[data-form]');
const writes = new Intentions();

form.addEventListener('submit', event => {
  event.preventDefault();
  act(one('button', form), one('[data-notice]'), async () => {
    const { again, ...change } = Object.fromEntries(new FormData(form));
    if (again !== change.newPassword)
      throw new Problem({ code: 'password_mismatch', title: '两次输入的新密码不一样。', detail: '请重新输入。' }, 400);
    await writes.post('password', change);
    signIn(returnPath() ?? '/');
  });
});
