import { Intentions } from './api.js';
import { act, one } from './dom.js';
import { changePassword, returnPath } from './session.js';

const form = one('[data-form]');
const writes = new Intentions();

form.addEventListener('submit', event => {
  event.preventDefault();
  act(one('button', form), one('[data-notice]'), async () => {
    const target = returnPath() ?? '/';
    const [, window] = target.match(/^\/window\/[^/]+\/([^/?]+)/) ?? [];
    try {
      await writes.post('session', { ...Object.fromEntries(new FormData(form)), ...(window && { window }) });
    } catch (problem) {
      if (problem.code === 'password_change_required') return changePassword(target);
      throw problem;
    }
    location.replace(target);
  });
});
