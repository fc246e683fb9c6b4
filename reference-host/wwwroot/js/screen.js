import { get, Intentions } from './api.js';
import { act, all, one, step } from './dom.js';
import { keepTrue } from './hall-state.js';
import { enrol } from './session.js';

const { hall, window: here } = one('main').dataset;
const askFor = 60_000;
const thankFor = 5_000;
const writes = new Intentions();
const says = { called: '请到本窗口办理', serving: '正在办理', open: '请等候叫号', paused: '暂停服务', closed: '本窗口未开放' };
const ending = ['service.finished', 'ticket.transferred'];

/** The finished ticket whose service is being graded; an idle window does not cover the question, the next number does. */
let question = null;
let until;

const refresh = keepTrue(hall, {
  load: async () => {
    const { inHand, state, pauseReason } = await get(`halls/${hall}/windows/${here}`);
    one('[data-idle]').textContent = pauseReason ?? says[state];
    if (inHand) show(inHand);
    else if (!question) step('idle');
  },
  onEvent: (type, data, age) => {
    if (ending.includes(type) && data.encounter && data.window === here && age < askFor) ask(data, askFor - age);
  },
  onRefused: enrol,
});

function show({ number, itemTitle, state }) {
  question = null;
  one('[data-number]').textContent = number;
  one('[data-item]').textContent = itemTitle;
  one('[data-state]').textContent = says[state];
  step('number');
}

async function ask({ ticket, encounter }, time) {
  const asked = question = {};
  const found = await get(`halls/${hall}/tickets/${ticket}`).catch(() => null);
  if (question !== asked) return;
  if (!found) return end();
  question.encounter = encounter;
  one('[data-graded]').textContent = found.number;
  one('[data-notice]').hidden = true;
  step('grade');
  endAfter(time);
}

function endAfter(time) {
  clearTimeout(until);
  const ended = question;
  until = setTimeout(() => { if (question === ended) end(); }, time);
}

function end() {
  question = null;
  refresh();
}

function grade(button) {
  const { encounter } = question;
  act(button, one('[data-notice]'), async () => {
    await writes.post(`halls/${hall}/encounters/${encounter}/evaluation`, { grade: Number(button.dataset.grade) });
    if (question?.encounter !== encounter) return;
    step('thanks');
    endAfter(thankFor);
  });
}

for (const button of all('[data-grade]')) button.addEventListener('click', () => grade(button));
document.addEventListener('keydown', ({ key }) => {
  if (!one('[data-step=grade]').hidden) one(`[data-grade="${CSS.escape(key)}"]`)?.click();
});
