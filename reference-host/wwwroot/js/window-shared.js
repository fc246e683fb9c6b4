/** 数据共享: asks a registry for a record in place of a material, once the applicant was told the purpose and consents. */

import { Intentions } from './api.js';
import { act, basis, el, one } from './dom.js';
import { askFor } from './ask.js';

/** The button beside a material that a record may replace, with what came of it; `request()` is the filing so far. */
export function sharedButton(material, { form, notice, request }) {
  const writes = new Intentions();
  const told = el('p', { class: 'soft', 'aria-live': 'polite', 'data-test': `shared-${material.code}-told` });
  const button = el('button', {
    class: 'button', type: 'button', 'data-test': `shared-${material.code}`,
    onclick: () => act(button, notice, async () => {
      let found;
      await askFor(`查询共享数据“${material.shareable.label}”，代替“${material.name}”`, [
        { name: 'consented', label: '已告知查询目的；申请人是否同意', choice: [['', '请选择'], ['true', '同意'], ['false', '不同意']], must: true },
      ], async ({ consented }) => {
        const { hall, ticket, item, applicant } = request();
        found = await writes.post('shared-records', { hall, ticket, item, applicant, material: material.code, consented: consented === 'true' });
      });
      if (found) show(found);
    }),
  }, '查询共享数据');
  return el('div', { class: 'shared' }, button, told);

  function show({ number, status, message, sample, fills }) {
    told.replaceChildren(...[message, sample && basis('sample')].filter(Boolean));
    if (status !== 'found') return;
    one(`[data-shared="${CSS.escape(material.code)}"]`, form)?.remove();
    form.append(el('input', { type: 'hidden', name: 'shared', value: number, 'data-shared': material.code }));
    for (const [name, value] of Object.entries(fills)) one(`[name="form.${CSS.escape(name)}"]`, form).value = String(value);
  }
}
