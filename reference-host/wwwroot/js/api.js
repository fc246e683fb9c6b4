/** Requests to the host. Every failure is a Problem, so that pages show what the host said and nothing else. */

const unreachable = { code: 'unreachable', title: '连接不上服务器。', detail: '请检查网络，稍后重试。' };

const unexplained = {
  401: { code: 'signed_out', title: '请先登录。', detail: '登录后再操作。' },
  403: { code: 'forbidden', title: '没有这项操作的权限。', detail: '请换有权限的账号登录。' },
  404: { code: 'not_found', title: '没有找到。', detail: '请核对编号。' },
};

/** What stands in the way (RFC 9457). */
export class Problem extends Error {
  constructor({ code, title, detail, findings }, status) {
    super(title);
    Object.assign(this, { code, title, detail: detail ?? '', findings: findings ?? [], status });
  }

  /** The host decided against it: nothing happened. Otherwise the outcome is unknown, and only the same key may ask again. */
  get refused() {
    return this.status >= 400 && this.status < 500;
  }
}

async function problemOf(response) {
  if (response.headers.get('content-type')?.startsWith('application/problem+json'))
    return new Problem(await response.json(), response.status);
  const fallback = { code: 'unexplained', title: `服务器没有正常回答（${response.status}）。`, detail: '请稍后重试。' };
  return new Problem(unexplained[response.status] ?? fallback, response.status);
}

async function send(method, path, { body, file, key, signal, headers: further } = {}) {
  const headers = { Accept: 'application/json', ...further };
  if (key) headers['Idempotency-Key'] = key;
  if (body) headers['Content-Type'] = 'application/json';
  try {
    const response = await fetch(`/api/v1/${path}`, {
      method, headers, signal, cache: 'no-store', body: file ?? (body && JSON.stringify(body)),
    });
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? null : await response.json();
  } catch (error) {
    if (error instanceof Problem || error.name === 'AbortError') throw error;
    throw new Problem(unreachable, 0);
  }
}

export const get = (path, headers) => send('GET', path, { headers });
export const remove = path => send('DELETE', path, { key: crypto.randomUUID() });

/** Somebody's writes. The same write keeps its key until the host has answered it: a double tap or a retry acts once. */
export class Intentions {
  #keys = new Map();

  post = (path, body = {}, signal = undefined) => this.#write('POST', path, JSON.stringify(body), { body, signal });
  put = (path, body) => this.#write('PUT', path, JSON.stringify(body), { body });
  upload = (path, file, type) =>
    this.#write('POST', path, [file.name, file.size, file.lastModified].join(), { file, headers: { 'Content-Type': type } });

  async #write(method, path, content, request) {
    const write = method + path + content;
    const key = this.#keys.get(write) ?? crypto.randomUUID();
    this.#keys.set(write, key);
    try {
      const answer = await send(method, path, { ...request, key });
      this.#keys.delete(write);
      return answer;
    } catch (error) {
      if (error.refused) this.#keys.delete(write);
      throw error;
    }
  }
}
