/** Elements and the few behaviours all pages share. Text goes in as text nodes only. */

export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** A new element; `on…` attributes are listeners, absent values and children are left out. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child));
  return node;
}

/** Shows one `data-step` of a page, hides the others, and moves the focus to its heading. */
export function step(name) {
  for (const section of all('[data-step]')) section.hidden = section.dataset.step !== name;
  one(`[data-step=${name}] h1[tabindex]`)?.focus({ preventScroll: true });
}

/** A problem with all its findings, in words. */
export function tell(notice, problem) {
  notice.hidden = !problem;
  notice.replaceChildren();
  if (!problem) return;
  notice.append(el('strong', {}, problem.title), el('p', {}, problem.detail));
  if (problem.findings.length) notice.append(findings(problem.findings));
}

export const findings = list => el('ul', { class: 'findings', 'data-test': 'findings' },
  list.map(finding => el('li', { 'data-test': `finding-${finding.code}` }, finding.message, basis(finding.basis))));

/** Where a statement comes from; what was made up for the demonstration says so. */
export function basis(source) {
  if (source === 'sample') return el('span', { class: 'tag tag--sample', 'data-test': 'sample' }, '示例');
  return el('span', { class: 'tag' }, source === 'plan' ? '来自实施方案' : source);
}

/** Runs what a button stands for, once at a time, and tells what stood in the way. */
export async function act(button, notice, work) {
  if (button.getAttribute('aria-disabled') === 'true') return;
  button.setAttribute('aria-disabled', 'true');
  tell(notice, null);
  try {
    await work();
  } catch (problem) {
    if (!problem.title) throw problem;
    tell(notice, problem);
  } finally {
    button.removeAttribute('aria-disabled');
  }
}
