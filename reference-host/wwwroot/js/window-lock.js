/** The lock of a shared computer. The host locks a session nobody acts in, whatever this page does; here it is shown, and ended by a password. */

import { Intentions } from './api.js';
import { act, one } from './dom.js';

const { window: place } = one('main').dataset;
const dialog = one('[data-lock]');
const form = one('form', dialog);
const writes = new Intentions();
let session, locked = false, acted = Date.now(), told = Date.now();

/** Asks for a password: the same clerk's goes on, another's takes over the window as it stands. */
export function lock() {
  if (!locked) writes.post('session/locking').catch(() => {});
  locked = true;
  if (dialog.open) return;
  form.userName.value = session?.userName ?? '';
  dialog.showModal();
  form[session ? 'password' : 'userName'].focus();
}

/** Watches whoever is signed in. */
export function watch(signedIn) {
  session = signedIn;
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, stay);
  setInterval(() => Date.now() - acted >= session.lockAfter && lock(), 5_000);
}

/** The host counts only what it is told; four times in the limit is often enough. */
function stay() {
  if (locked) return;
  acted = Date.now();
  if (acted - told < session.lockAfter / 4) return;
  told = acted;
  writes.post('session/presence').catch(problem => problem.code === 'session_locked' && lock());
}

form.addEventListener('submit', event => {
  event.preventDefault();
  act(one('button', form), one('[data-lock-notice]'), async () => {
    const { userName } = await writes.post('session', { ...Object.fromEntries(new FormData(form)), window: place });
    form.password.value = '';
    if (userName !== session?.userName) return location.reload();
    [locked, acted, told] = [false, Date.now(), Date.now()];
    dialog.close();
    dialog.dispatchEvent(new Event('unlocked'));
  });
});

/** What follows when the same clerk is back. */
export const onUnlocked = work => dialog.addEventListener('unlocked', work);

// A browser lets a second Escape through.
dialog.addEventListener('cancel', event => event.preventDefault());
dialog.addEventListener('close', () => locked && lock());
