/** Asks in the page's dialog (AskDialog), which stays open with all that was typed until what was asked for is done. */

import { act, el, one, tell } from './dom.js';

/**
 * A field is a text, a `line` of it, a `date`, a `number`, a `check` that must be ticked, an `option` that may be, a `choice` of
 * `[value, label]` pairs, or `made`: an element of its own, which `read` reads. `given` is what it holds at first. An empty choice that is
 * not a `must`, or what is `optional`, stands for nothing asked. `work(answers)` does what was asked for; a refusal whose code is among a field's `refusals` is
 * told beside that field. Gives the answers, or null when thought better of.
 */
export function askFor(label, asked, work = () => {}) {
  const dialog = one('[data-ask]'), form = one('form', dialog), notice = one('[data-ask-notice]', dialog);
  const fields = asked.map(fieldOf);
  let answers = null;
  one('[data-ask-title]').textContent = label;
  one('[data-ask-fields]').replaceChildren(...fields.map(({ row }) => row));
  for (const { need, control } of fields) need.follow?.(control, name => fields.find(other => other.need.name === name).control);
  tell(notice, null);
  one('[data-ask-cancel]', dialog).onclick = () => dialog.close();
  form.onsubmit = event => {
    event.preventDefault();
    const given = Object.fromEntries(fields.map(({ need, control }) => [need.name, valueOf(need, control)]));
    const lacking = fields.filter(({ need }) => !isAnswered(need, given[need.name]));
    for (const field of fields) field.blame(lacking.includes(field) ? lackOf(field.need) : '');
    if (lacking.length) return lacking[0].control.focus();
    act(event.submitter, notice, async () => {
      try {
        await work(given);
      } catch (problem) {
        const field = fields.find(({ need }) => need.refusals?.includes(problem.code));
        if (!field) throw problem;
        return field.blame(problem.title + problem.detail);
      }
      answers = given;
      dialog.close();
    });
  };
  dialog.showModal();
  fields[0].control.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => resolve(answers), { once: true }));
}

function fieldOf(need) {
  const control = need.made?.() ?? controlOf(need);
  const label = el('span', {}, need.label);
  const wrong = el('p', { class: 'wrong', role: 'alert', 'data-test': `wrong-${need.name}` });
  const asked = need.check || need.option ? el('label', { class: 'check' }, control, label)
    : need.made ? el('div', { class: 'field', role: 'group', 'aria-label': need.label }, label, control)
    : el('label', { class: 'field' }, label, control);
  return {
    need, control, row: el('div', { class: 'asked' }, asked, wrong),
    blame: text => {
      wrong.textContent = text;
      control.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}

function controlOf({ name, line, date, number, check, option, choice, given }) {
  const test = { 'data-test': `ask-${name}` };
  if (check || option) return el('input', { type: 'checkbox', checked: given, ...test });
  const control = choice ? el('select', test, options(choice))
    : date ? el('input', { type: 'date', ...test })
    : number ? el('input', { type: 'number', min: 1, step: 1, ...test })
    : line ? el('input', { maxlength: 40, autocomplete: 'off', ...test })
    : el('textarea', { rows: 3, maxlength: 500, ...test });
  if (given !== undefined) control.value = given;
  return control;
}

function valueOf(need, control) {
  if (need.read) return need.read(control);
  if (need.check || need.option) return control.checked;
  return need.number && control.value ? Number(control.value) : control.value.trim();
}

const isAnswered = (need, value) => need.option || need.optional || (need.choice && !need.must) || (Array.isArray(value) ? value.length > 0 : Boolean(value));
const lackOf = need => need.check ? '请确认后勾选。' : need.made ? '请至少选择一项，并写明内容。' : need.choice ? '请选择。' : '请填写。';

export const options = choice => choice.map(([value, label]) => el('option', { value }, label));
