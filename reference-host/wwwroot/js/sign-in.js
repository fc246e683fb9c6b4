import { Intentions } from './api.js';
import { act, one } from './dom.js';
import { changePassword, returnPath } from './session.js';

const form = one('[data-form]'), notice = one('[data-notice]'), prove = one('[data-prove]');
const target = returnPath() ?? '/';
const [, window] = target.match(/^\/window\/[^/]+\/([^/?]+)/) ?? [];
const place = window && { window };
const writes = new Intentions();

form.addEventListener('submit', event => {
  event.preventDefault();
  act(one('button', form), notice, async () => {
    try {
      await writes.post('session', { ...Object.fromEntries(new FormData(form)), ...place });
    } catch (problem) {
      if (problem.code === 'password_change_required') return changePassword(target);
      throw problem;
    }
    location.replace(target);
  });
});

prove?.addEventListener('click', () => act(prove, notice, async () => {
  location.assign((await writes.post('identity-proofs', { returnUrl: target })).address);
}));

// Back from the identity provider.
if (prove && new URLSearchParams(location.search).has('proved')) {
  await act(prove, notice, async () => {
    await writes.post('proved-session', { ...place });
    location.replace(target);
  });
}
