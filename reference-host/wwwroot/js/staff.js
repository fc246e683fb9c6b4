/** The head of a staff page: who is signed in, and the way out. Who is not known is sent to sign in. */

import { get, remove } from './api.js';
import { act, one, tell } from './dom.js';
import { signIn } from './session.js';

/** What becomes of a page that was refused. */
export function turnAway(problem, notice) {
  if (!problem.title) throw problem;
  if (problem.status === 401 || problem.status === 423) signIn();
  else tell(notice, problem);
}

/** Greets the signed-in person, and shows the page to them. */
export async function greet(notice, show) {
  one('[data-sign-out]').addEventListener('click', event => act(event.currentTarget, notice, async () => {
    await remove('session');
    signIn();
  }));
  try {
    const me = await get('session');
    one('[data-user]').textContent = me.userName;
    await show(me);
  } catch (problem) {
    turnAway(problem, notice);
  }
}
