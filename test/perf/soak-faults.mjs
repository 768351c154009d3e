// What goes wrong at the soak's server: one fault every ten minutes, in turn. Pure: which fault, and what it makes of a
// good answer; the server sends it.

/** A copy of a document with every `value`, `part` and `amount` in it changed, however deep. */
const withFigures = (document, change) =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    /^(value|part|amount)$/.test(key) && typeof value !== 'object' ? change : value,
  );

const json = { 'content-type': 'application/json; charset=utf-8' };
const text = (document) => JSON.stringify(document);

/** A fault takes the good document and gives what is sent instead; `ends` says how the answer breaks off. */
const FAULTS = {
  'error 500': () => ({ status: 500, body: 'Internal Server Error' }),
  'error 503, try later': () => ({ status: 503, headers: { 'retry-after': '30' }, body: '' }),
  'connection dropped': () => ({ ends: 'at once' }),
  'dropped midway': (document) => ({ headers: json, body: text(document), ends: 'midway' }),
  'truncated JSON': (document) => ({ headers: json, body: text(document).slice(0, -200) }),
  'a login page': () => ({
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>登录</title><form action="/login"><input name="user"></form>',
  }),
  'negative figures': (document) => ({ headers: json, body: text(withFigures(document, -5)) }),
  'text for figures': (document) => ({ headers: json, body: text(withFigures(document, '约三成')) }),
  'another shape': () => ({ headers: json, body: '{"code":0,"data":[]}' }),
  'never changed (304)': () => ({ status: 304 }),
  'no answer': () => ({ ends: 'never' }),
  'too large': () => ({ headers: json, body: `"${'0'.repeat(9_000_000)}"` }),
  'empty body': () => ({ headers: json, body: '' }),
  'wrong content type': (document) => ({ headers: { 'content-type': 'text/csv' }, body: text(document) }),
};

const KINDS = Object.keys(FAULTS);
const SPACING_MS = 600_000;
const MINUTE_MS = 60_000;

/** How long a page warms up: every fault has been there once before anything is measured. */
export const WARM_UP_MS = (KINDS.length + 6) * MINUTE_MS;

/**
 * When faults come: in the middle of every ten minutes, or of every half of a shorter period. Each lasts a fifteenth
 * of that: 40 s. While the page warms up there is one a minute, and calm before the start. Units: milliseconds.
 */
export function faultTimes(periodMs) {
  const everyMs = Math.min(SPACING_MS, periodMs / 2);
  return { everyMs, startMs: everyMs / 2, lengthMs: everyMs / 15 };
}

/** The fault of a moment. Missing values: `undefined` while all is well. */
export function maybeFaultAt(elapsedMs, periodMs) {
  if (elapsedMs < 0) {
    const warmMs = elapsedMs + WARM_UP_MS;
    return warmMs % MINUTE_MS < MINUTE_MS / 4 ? KINDS[Math.floor(warmMs / MINUTE_MS) - 1] : undefined;
  }
  const { everyMs, startMs, lengthMs } = faultTimes(periodMs);
  const turn = Math.floor(elapsedMs / everyMs);
  const sinceMs = elapsedMs - turn * everyMs - startMs;
  return sinceMs >= 0 && sinceMs < lengthMs ? KINDS[turn % KINDS.length] : undefined;
}

/** What is sent instead of a good document. */
export const spoil = (kind, document) => ({ status: 200, headers: {}, ...FAULTS[kind](document) });
