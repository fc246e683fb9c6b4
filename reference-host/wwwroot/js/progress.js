import { get } from './api.js';
import { act, all, el, one } from './dom.js';
import { time } from './words.js';

const form = one('[data-form]'), found = one('[data-found]'), notice = one('[data-notice]', form);
let asked;

const read = rest => get(`cases/${encodeURIComponent(asked.number)}/progress${rest}`, { 'Progress-Code': asked.code });

async function show() {
  found.hidden = true;
  asked = Object.fromEntries(new FormData(form));
  const { number, stage, words, next, promised } = await read('');
  const stages = all('[data-stage]', found);
  const reached = stages.findIndex(place => place.dataset.stage === stage);
  for (const [i, place] of stages.entries()) {
    place.toggleAttribute('data-reached', i <= reached);
    place.ariaCurrent = i === reached ? 'step' : null;
  }
  one('[data-number]').textContent = number;
  one('[data-words]').textContent = words;
  one('[data-promised]').textContent = promised ? `承诺${promised}前办结` : '';
  one('[data-next]').textContent = next;
  one('[data-read]').textContent = `查询时间 ${time(Date.now())}`;
  one('[data-told]').replaceChildren();
  found.hidden = false;
}

/** Reading what was left on the page is its delivery, and so is asked for. */
async function showNotices() {
  const told = await read('/notices');
  one('[data-told]').replaceChildren(...told.length === 0 ? [el('li', { class: 'soft' }, '还没有通知。')] : told.map(({ title, channelLabel, text, on, deliveredOn }) =>
    el('li', { class: 'notice notice--good' },
      el('strong', {}, title), el('p', {}, [on, channelLabel, deliveredOn && `${deliveredOn}送达`].filter(Boolean).join('，')), text && el('p', {}, text))));
}

const submit = () => act(one('button', form), notice, show);

form.addEventListener('submit', event => {
  event.preventDefault();
  submit();
});
one('[data-notices]').addEventListener('click', event => act(event.currentTarget, notice, showNotices));
one('[data-print]').addEventListener('click', () => print());

/** A paper's QR code brings number and code behind the #, which is not sent and is taken off the address at once. */
const dot = location.hash.lastIndexOf('.');
if (dot > 0) {
  form.elements.number.value = decodeURIComponent(location.hash.slice(1, dot));
  form.elements.code.value = location.hash.slice(dot + 1);
  history.replaceState(null, '', location.pathname);
  submit();
}
