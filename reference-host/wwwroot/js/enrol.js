import { Intentions } from './api.js';
import { act, one } from './dom.js';
import { returnPath } from './session.js';

const form = one('[data-form]');
const writes = new Intentions();

const ownPage = {
  'kiosk': ({ hall }) => `/kiosk/${hall}`,
  'display': ({ hall }) => `/display/${hall}`,
  'windowScreen': ({ hall, window }) => `/screen/${hall}/${window}`,
};

form.addEventListener('submit', event => {
  event.preventDefault();
  act(one('button', form), one('[data-notice]'), async () => {
    const terminal = await writes.post('terminal-session', Object.fromEntries(new FormData(form)));
    location.replace(returnPath() ?? ownPage[terminal.kind](terminal));
  });
});
