/** What can be done next with a case, by whoever is signed in; and why the rest cannot. */

import { Intentions } from './api.js';
import { act, el } from './dom.js';
import { askFor } from './ask.js';
import { needsOf } from './case-steps.js';
import { actors } from './words.js';

const nameOf = ({ label, decision }) => label + (decision ? `（${decision === 'grant' ? '准予' : '不予'}）` : '');

/** The steps of the signed-in person as buttons; whose turn it is otherwise, in words. `done` follows a step, and one that was refused. */
export function moves(one, { notice, done }) {
  const writes = new Intentions();
  const may = one.possible.filter(({ possible }) => possible);
  if (may.length === 0) return one.possible.length > 0 && el('p', { class: 'soft', 'data-test': 'next-role' }, turnOf(one.possible));
  return el('div', { class: 'row', 'data-test': 'moves' }, may.map(step => {
    const button = el('button', {
      class: 'button', 'data-test': `move-${step.trigger}`, 'data-decision': step.decision,
      onclick: () => act(button, notice, () => take(one, step, writes, done)),
    }, nameOf(step));
    return button;
  }));
}

async function take(one, { trigger, decision, ...step }, writes, done) {
  const asked = needsOf(one, trigger, decision);
  let tried = false;
  const send = async answers => {
    tried = true;
    const stated = Object.entries(answers).filter(([, value]) => value !== '');
    await writes.post(`cases/${encodeURIComponent(one.number)}/moves`, { trigger, decision, ...Object.fromEntries(stated) });
  };
  try {
    await (asked.length > 0 ? askFor(nameOf({ decision, ...step }), asked, send) : send({}));
  } finally {
    if (tried) await done();
  }
}

const turnOf = possible => `下一步由${[...new Set(possible.flatMap(step => step.roles))].map(role => actors[role]).join('、')}办理。`;

/** The steps that cannot be taken now, each with what stands in its way. */
export function blocked({ possible }) {
  const not = possible.filter(step => !step.possible);
  return not.length > 0 && el('details', { class: 'card', 'data-test': 'blocked' },
    el('summary', {}, `暂时不能办理的步骤（${not.length}）`),
    el('ul', { class: 'blocked' }, not.map(step => el('li', { 'data-test': `blocked-${step.trigger}` },
      el('button', { class: 'button', disabled: true }, nameOf(step)), el('span', { class: 'soft' }, step.unmet.join(''))))));
}
