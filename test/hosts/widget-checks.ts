/** What is tried with one widget in one engine: its picture, the ways of giving it data, its keyboard, its events. */
import assert from 'node:assert/strict';
import type { Picture, ProbedPage } from './engine-host.js';
import type { WidgetCase } from './widgets.js';

/** Two paths of the server: the other document, and one that is not there. */
export const OTHER_URL = '/data/other.json';
export const NO_URL = '/data/none.json';

const js = (value: unknown): string => JSON.stringify(value).replace(/[\u0080-\uffff]/g, escaped);
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The picture is whole: it says what it must, to be seen, inside its frame, and no number in it is broken. */
export function checkPicture(picture: Picture, { tag, said, shown }: WidgetCase): void {
  assert.equal(picture.tag, tag);
  assert.ok(picture.sentence.includes(said), `${said} in ${picture.sentence}`);
  assert.deepEqual(picture.broken, []);
  assert.ok(picture.shapes.length > 0, `${tag} has shapes`);
  assert.ok(picture.width > 100 && picture.height > 50, `${picture.width} × ${picture.height}`);
  const seen = picture.texts.filter(({ isSeen }) => isSeen);
  const all = seen.map(({ text }) => text).join('');
  for (const text of shown) assert.ok(all.includes(text), `${text} in ${tag}: ${all.slice(0, 400)}`);
  assert.doesNotMatch(all, /\ufffd|锟|鍙|鐨|鎬|NaN|undefined|\[object/);
  const outside = seen.filter(({ left, width }) => left < -1 || left + width > picture.width + 1);
  assert.deepEqual(outside, []);
}

/** Each way of giving data, the more explicit over the less, and back again. */
export async function checkWays(
  probed: ProbedPage,
  { data, said, other, otherSaid }: WidgetCase,
): Promise<void> {
  const says = (part: string): Promise<string> => probed.page.ask(`probe.says(${js(part)})`);
  const set = (name: string, value?: string): Promise<void> =>
    probed.run(`probe.set(${js(name)}${value === undefined ? '' : `, ${js(value)}`})`);
  await says(said);
  await set('src', OTHER_URL);
  await says(otherSaid);
  await set('data', JSON.stringify(data));
  await says(said);
  await probed.run(`probe.give(${js(other)})`);
  await says(otherSaid);
  await probed.run('probe.give(undefined)');
  await says(said);
  await set('data');
  await says(otherSaid);
  await set('src');
  await says(said);
  await probed.run(`probe.widgets()[0].querySelector('script').textContent = ${js(JSON.stringify(other))}`);
  await says(otherSaid);
  await set('pointer', '/list/1/~1');
  await set('data', JSON.stringify({ list: [other, { '/': data }] }));
  await says(said);
  await set('pointer');
  await set('data', JSON.stringify(data));
  await says(said);
}

interface Heard {
  readonly type: string;
  readonly isEvent: boolean;
  readonly kind: string | null;
  readonly id: string | null;
  readonly asOf: string | null;
  readonly skipped: number | null;
  readonly issues: number | null;
  readonly kept: boolean | null;
  readonly status: number | null;
  readonly attempt: number | null;
  readonly nextInMs: number | null;
  readonly ageMs: number | null;
}

/** Waits for an event of a type after those that have been heard already. */
async function hear(probed: ProbedPage, type: string, act: () => Promise<unknown>): Promise<Heard> {
  const before = await probed.get<number>('probe.events.length');
  await act();
  const heard = await probed.get<Heard>(`probe.event('${type}', ${before})`);
  assert.ok(heard.isEvent, `${type} bubbles and is composed`);
  return heard;
}

/** What a person picks is told, by keys and by hand; where there is nothing to pick, nothing takes the focus. */
export async function checkPicking(probed: ProbedPage, { pick }: WidgetCase): Promise<void> {
  if (!pick) {
    const stops = `probe.widgets()[0].shadowRoot.querySelectorAll('[tabindex], button, a').length`;
    assert.equal(await probed.get<number>(stops), 0);
    return;
  }
  const byKeys = await hear(probed, 'union-select', async () => {
    await probed.run(`probe.focus('${pick.focus}')`);
    await probed.page.press(...pick.keys);
  });
  assert.deepEqual([byKeys.kind, byKeys.id], [pick.kind, pick.id]);
  // The ledger opens what was picked, and a second pick would close it.
  await probed.page.ask('probe.settle()');
  await probed.page.press('Escape');
  await probed.page.ask('probe.settle()');
  const byHand = await hear(probed, 'union-select', () => probed.pick(pick.row, 0));
  assert.equal(byHand.kind, pick.kind);
  await probed.page.ask('probe.settle()');
}

/** The table twin, the other language, the other looks. */
export async function checkTwins(probed: ProbedPage): Promise<void> {
  const widget = 'probe.widgets()[0]';
  await probed.run(`probe.set('view', 'table')`);
  await probed.page.ask(
    `probe.until(function () { return ${widget}.shadowRoot.querySelector('table'); }, 'a table')`,
  );
  const [drawn, rows, csv] = await probed.get<[number, number, string]>(
    `[${widget}.shadowRoot.querySelectorAll('tbody tr').length, ${widget}.toTable().rows.length, ${widget}.toCSV()]`,
  );
  assert.ok(rows > 0);
  assert.equal(drawn, rows);
  assert.equal(csv[0], '\ufeff');
  for (const [name, value] of [['view'], ['lang', 'en'], ['theme', 'screen'], ['elder', '']])
    await probed.run(`probe.set('${name}'${value === undefined ? '' : `, '${value}'`})`);
  await probed.page.ask(
    `probe.until(function () { return /[a-z]{3}/.test(${widget}.toSentence()); }, 'English')`,
  );
  // The sentence is in the other language at once, the picture with the next drawing.
  await probed.page.ask(
    `probe.until(function () { return ${widget}.shadowRoot.textContent.indexOf('示意图') < 0; }, 'an English picture')`,
  );
  for (const name of ['lang', 'theme', 'elder']) await probed.run(`probe.set('${name}')`);
}

/**
 * News, faults of the data, of time and of the network are told, with the last good picture kept.
 * @param isOffline leaves the network out, where a console must stay empty: a browser itself says a 404 there
 */
export async function checkEvents(
  probed: ProbedPage,
  { data, said, other }: WidgetCase,
  isOffline = false,
): Promise<void> {
  const set =
    (name: string, value: string): (() => Promise<void>) =>
    () =>
      probed.run(`probe.set(${js(name)}, ${js(value)})`);
  await set('data', JSON.stringify(other))();
  const news = await hear(probed, 'union-data', set('data', JSON.stringify(data)));
  assert.equal(news.asOf, (data as { asOf?: string }).asOf ?? null);
  assert.equal(news.skipped, 0);
  const invalid = await hear(probed, 'union-invalid', set('data', '{"broken":'));
  assert.deepEqual([invalid.kept, invalid.issues], [true, 1]);
  const [kept] = await probed.ready(1, 'invalid');
  assert.ok(kept!.sentence.includes(said), `${said} is kept in ${kept!.sentence}`);
  await hear(probed, 'union-data', set('data', JSON.stringify(other)));
  const stale = await hear(probed, 'union-stale', set('max-age', '0.2'));
  assert.ok(stale.ageMs! >= 200, `${stale.ageMs} ms`);
  if (isOffline) return;
  const failed = await hear(probed, 'union-fetch-error', set('src', NO_URL));
  assert.deepEqual([failed.status, failed.attempt], [404, 1]);
  assert.ok(failed.nextInMs! > 0);
}

/** Every widget of a page shows its toolbar, and gives its picture and its table; then the toolbar is pressed. */
export async function checkTools(probed: ProbedPage, cases: readonly WidgetCase[]): Promise<void> {
  const each = (body: string): string => `probe.widgets().map(function (widget) { ${body} })`;
  await probed.run(each(`widget.setAttribute('toolbar', '');`));
  const buttons = `widget.shadowRoot.querySelectorAll('[part~=toolbar] button').length`;
  await probed.page.ask(
    `probe.until(function () { return ${each(`return ${buttons};`)}.join() === '${cases.map(() => 6).join()}'; }, 'toolbars')`,
  );
  const pictures = await probed.get<[string, string, number][]>(
    each(
      `var picture = new DOMParser().parseFromString(widget.toSVG(), 'image/svg+xml').documentElement;
       var texts = [].map.call(picture.querySelectorAll('text'), function (text) { return text.textContent; });
       return [picture.localName, texts.join('').replace(/\\s+/g, ''), Number(picture.getAttribute('width'))];`,
    ),
  );
  for (const [at, { tag, shown }] of cases.entries()) {
    const [name, text, width] = pictures[at]!;
    assert.equal(name, 'svg', tag);
    assert.ok(width > 100);
    for (const part of shown)
      assert.ok(text.includes(part.replace(/\s+/g, '')), `${part} in ${tag}: ${text}`);
  }
  const files = await probed.get<[string, boolean][]>(
    `Promise.all(${each(`return widget.toPNG(1).then(function (blob) { return [blob.type, blob.size > 1000]; });`)})`,
  );
  assert.deepEqual(
    files,
    cases.map(() => ['image/png', true]),
  );
  await probed.run(`probe.widgets()[0].scrollIntoView();`);
  await probed.pick('[data-act=table]', 0);
  await probed.page.ask(
    `probe.until(function () { return probe.widgets()[0].shadowRoot.querySelector('table'); }, 'a table')`,
  );
  await probed.run(`document.dispatchEvent(new CustomEvent('union-elder', { detail: true }));`);
  await probed.page.ask(
    `probe.until(function () { return probe.widgets()[0].shadowRoot.querySelector('.frame.elder'); }, 'large type')`,
  );
}
