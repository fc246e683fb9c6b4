import { get } from './api.js';
import { act, one } from './dom.js';

const form = one('[data-form]');
const found = one('[data-found]');

async function show({ number, code }) {
  found.hidden = true;
  const { words, promised } = await get(`cases/${encodeURIComponent(number)}/progress`, { 'Progress-Code': code });
  one('[data-words]').textContent = words;
  one('[data-promised]').textContent = promised ? `承诺${promised}前办结` : '';
  found.hidden = false;
}

function submit() {
  act(one('button', form), one('[data-notice]', form), () => show(Object.fromEntries(new FormData(form))));
}

form.addEventListener('submit', event => {
  event.preventDefault();
  submit();
});

/** A paper's QR code brings number and code behind the #, which is not sent and is taken off the address at once. */
const dot = location.hash.lastIndexOf('.');
if (dot > 0) {
  form.elements.number.value = decodeURIComponent(location.hash.slice(1, dot));
  form.elements.code.value = location.hash.slice(dot + 1);
  history.replaceState(null, '', location.pathname);
  submit();
}
