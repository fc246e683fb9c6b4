/**
 * A hall's event stream. Read with fetch, not EventSource: only so can the first connection resume at the sequence the
 * page already shows, can a refusal be told from a broken line, and can a silent line be noticed by its missing heartbeat.
 */

const silence = 40_000;
const pauses = [500, 1_000, 2_000, 5_000];

/** One server-sent event out of its lines; null for a comment. A heartbeat's data is empty. */
function parse(block) {
  const fields = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    fields[name] = name in fields ? `${fields[name]}\n${value}` : value;
  }
  return fields.data === undefined ? null : { id: fields.id, type: fields.event, data: fields.data && JSON.parse(fields.data) };
}

/**
 * Follows a hall from a sequence on, for as long as the page is open.
 * `onEvent(type, data)` for each event in order; `onState('live' | 'lost' | 'refused' | 'stale')` as the line comes and goes;
 * it ends with the last two: by a refusal, or because the state is too old to go on from.
 */
export async function follow(hall, sequence, onEvent, onState) {
  let last = String(sequence);
  for (let failures = 0; ; failures++) {
    try {
      await read(hall, () => last, event => {
        failures = 0;
        if (event.type === 'heartbeat' || event.type === 'dropped') return;
        last = event.id ?? last;
        onEvent(event.type, event.data);
      }, onState);
    } catch (error) {
      if (error.refused) return onState(error.refused);
      if (!(error instanceof TypeError || error.name === 'AbortError' || error.unavailable)) throw error;
    }
    onState('lost');
    await new Promise(resume => setTimeout(resume, pauses[Math.min(failures, pauses.length - 1)]));
  }
}

async function read(hall, last, onEvent, onState) {
  const line = new AbortController();
  let watch;
  const alive = () => {
    clearTimeout(watch);
    watch = setTimeout(() => line.abort(), silence);
  };
  try {
    alive();
    const response = await fetch(`/api/v1/halls/${hall}/events`, {
      headers: { Accept: 'text/event-stream', 'Last-Event-ID': last() }, cache: 'no-store', signal: line.signal,
    });
    if (!response.ok)
      throw Object.assign(new Error(response.statusText), response.status < 500 ? { refused: response.status === 409 ? 'stale' : 'refused' } : { unavailable: true });
    onState('live');
    const text = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { value, done } = await text.read();
      if (done) return;
      alive();
      const blocks = (rest + value).replaceAll('\r\n', '\n').split('\n\n');
      rest = blocks.pop();
      for (const event of blocks.map(parse)) if (event) onEvent(event);
    }
  } finally {
    clearTimeout(watch);
    line.abort();
  }
}
