import { Intentions } from './api.js';
import { act, one } from './dom.js';
import { returnPath } from './session.js';

const writes = new Intentions();

const ownPage = {
  'kiosk': ({ hall }) => `/kiosk/${hall}`,
  'display': ({ hall }) => `/display/${hall}`,
  'windowScreen': ({ hall, window }) => `/screen/${hall}/${window}`,
};

async function enter({ terminal, secret }) {
  const own = await writes.post('terminal-session', { terminal, secret });
  location.replace(returnPath() ?? ownPage[own.kind](own));
}

function onSubmit(form, work) {
  form.addEventListener('submit', event => {
    event.preventDefault();
    act(one('button', form), one('[data-notice]', form), () => work(Object.fromEntries(new FormData(form))));
  });
}

onSubmit(one('[data-code-form]'), async ({ code }) => enter(await writes.post('enrolments', { code })));
onSubmit(one('[data-form]'), enter);
