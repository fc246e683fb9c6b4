/** A page that shows a hall's state keeps it true: read it, follow the hall from there, read again after every event. */

import { get } from './api.js';
import { follow } from './events.js';
import { one } from './dom.js';

/**
 * `load()` reads and shows the state; of the calls made meanwhile it runs once more, not once each.
 * `onEvent(type, data, age)` has the event's age in milliseconds by the host's clock.
 * `onRefused(problem)` takes what only a person can end; anything else is shown as a lost line and tried again.
 * Returns the function that reads again.
 */
export function keepTrue(hall, { load, onEvent = () => {}, onRefused }) {
  let running = null, again = false, following = false;
  const lost = isLost => { one('[data-live]').hidden = !isLost; };

  async function read() {
    const board = following ? null : await get(`halls/${hall}/board`);
    await load();
    if (board) start(board);
  }

  function start({ sequence, at }) {
    following = true;
    const ahead = at - Date.now();
    follow(hall, sequence, (type, data) => {
      onEvent(type, data, Date.now() + ahead - data.at);
      refresh();
    }, state => {
      if (state === 'refused') return onRefused();
      if (state === 'stale') following = false;
      lost(state === 'lost' || state === 'stale');
      if (state === 'live' || state === 'stale') refresh();
    });
  }

  async function run() {
    do {
      again = false;
      try {
        await read();
        lost(false);
      } catch (problem) {
        if (!problem.title) throw problem;
        if (problem.refused) return onRefused(problem);
        lost(true);
        setTimeout(refresh, 2_000);
      }
    } while (again);
  }

  function refresh() {
    again = running !== null;
    return running ??= run().finally(() => { running = null; });
  }

  refresh();
  return refresh;
}
