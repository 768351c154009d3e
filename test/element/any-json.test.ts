import { expect } from 'chai';
import * as fc from 'fast-check';
import '../../src/index.js';
import type { UnionElement } from '../../src/shared/union-element.js';
import * as ranking from '../../stories/county-ranking-examples.js';
import * as fund from '../../stories/fund-examples.js';
import { exampleBoundary, exampleMap, exampleStations } from '../../stories/station-examples.js';
import * as ledger from '../../stories/target-list-examples.js';
import * as gauge from '../../stories/target-gauge-examples.js';
import { fixture } from '../fixture.js';
import { replace } from './gauges.js';
import { placesOf, type Holder, type Json } from '../json-places.js';

type Widget = UnionElement<unknown, unknown>;

/** Documents each, and how many elements take them at once: together 10,000. */
const RUNS = 250;
const AT_ONCE = 10;
const SEED = 20261120;

/** What no reader should ever see; no input has these words, so they could only be of our own making. */
const OUR_FAULTS = /NaN|Infinity|undefined|\[object/;
const clean = (text: string): string => text.replace(/NaN|Infinity|undefined|\[object/gi, 'x');

const { hundredRanking: _tooMany, ...rankings } = ranking;
const { countyLedger, ...ledgers } = ledger;
const seeds: Readonly<Record<string, readonly unknown[]>> = {
  'union-target-gauge': [
    ...Object.values(gauge).filter((one) => 'value' in one && 'target' in one),
    ...Object.values(gauge.bandTargets),
  ],
  'union-target-list': [...Object.values(ledgers), countyLedger(12)],
  'union-county-ranking': Object.values(rankings),
  'union-station-map': [
    { ...exampleMap, stations: exampleStations(6) },
    { title: '示例数据', boundary: exampleBoundary.features[0], stations: exampleStations(2) },
    {
      type: 'FeatureCollection',
      features: exampleStations(2).map(({ id, name, lng, lat }) => ({
        type: 'Feature',
        properties: { id, name },
        geometry: { type: 'Point', coordinates: [lng, lat] },
      })),
    },
    {
      crs: 'BD09',
      stations: exampleStations(3),
      districts: [{ code: '1', name: '甲区', lng: 110, lat: 30, value: 4 }],
      districtMetric: { name: '站点数', unit: '个' },
      approvalNo: '审图号：示例',
    },
  ],
  'union-fund-counter': Object.values(fund),
};

const deep = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json;
const HOSTILE: readonly Json[] = [
  '<img src=x onerror="globalThis.pwned=1">',
  '"><script>globalThis.pwned=1</script>',
  '</title></svg><x-evil onclick="globalThis.pwned=1">',
  '${globalThis.pwned=1}',
  'javascript:globalThis.pwned=1',
  '";--_brand:url(https://evil.example/);"',
  '__proto__',
  'constructor',
  'toString',
  '\u202E\u0000\uD800￿',
  '👩‍👩‍👧‍👦'.repeat(20),
  '字'.repeat(3000),
  'W'.repeat(1500),
  '',
  ' ',
  '9'.repeat(21),
  '-' + '9'.repeat(21) + '.' + '9'.repeat(40),
  '0.' + '0'.repeat(39) + '1',
  '9'.repeat(400),
  '1e400',
  '-0.00',
  '４５',
  '45%',
  '2026-02-30',
  '1900-01-01',
  '9999-12',
  '2026-11-20T23:59:59.999+14:00',
  'by-month',
  'level',
  'at-most',
  'yi',
  'BD09',
  'withheld',
  0,
  -0,
  -1,
  0.1,
  1e-308,
  -1e-7,
  1e20,
  1e21,
  1e308,
  -1e308,
  9007199254740993,
  89.9999999,
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { status: 'withheld' },
  { status: 'late' },
  { value: 1, qualifier: '余' },
  { value: '-1e5', qualifier: '近' },
  { date: '2026-06-30', due: 1e300 },
  { light: '__proto__', label: '<b>', shape: 'constructor', token: 'x" onload="globalThis.pwned=1', all: [] },
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as Json,
  deep(200),
];

/** A document without the words that are looked for, and without a text that would take seconds to measure. */
function cleaned(value: Json): Json {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return JSON.parse(JSON.stringify(value), (key, inner: Json) =>
    typeof inner === 'string' ? clean(inner) : inner,
  ) as Json;
}

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -200, max: 200 }).map(String) },
);

interface Change {
  readonly at: number;
  readonly act: 'replace' | 'delete' | 'add' | 'repeat' | 'reverse' | 'swap';
  readonly value: Json;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  act: fc.constantFrom('replace', 'replace', 'replace', 'delete', 'add', 'repeat', 'reverse', 'swap'),
  value: anyValue,
});

/** A good document with a few things wrong in it. */
function mutate(seed: unknown, changes: readonly Change[]): Json {
  const root = { root: JSON.parse(JSON.stringify(seed)) as Json };
  for (const { at, act, value: given } of changes) {
    // A copy: a hostile value that stands in two places would be changed in both, and could come to hold itself.
    const value = typeof given === 'object' ? (JSON.parse(JSON.stringify(given)) as Json) : given;
    const places = placesOf(root);
    if (places.length === 0) break;
    const [holder, key] = places[at % places.length] as [Holder, string];
    const own = holder[key] as Json;
    if (act === 'replace') holder[key] = value;
    else if (act === 'delete' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (act === 'delete') delete holder[key];
    else if (act === 'add' && Array.isArray(own)) own.push(value);
    else if (act === 'add' && typeof own === 'object' && own !== null)
      (own as Holder)[typeof value === 'string' ? value.slice(0, 40) : 'extra'] = value;
    else if (act === 'repeat' && Array.isArray(own)) own.push(...own.slice(0, 5));
    else if (act === 'reverse' && Array.isArray(own)) own.reverse();
    else if (act === 'swap') {
      const [other, otherKey] = places[(at >>> 7) % places.length] as [Holder, string];
      const theirs = other[otherKey] as Json;
      // A place within the other would make a ring.
      if (typeof own !== 'object' && typeof theirs !== 'object')
        [holder[key], other[otherKey]] = [theirs, own];
    }
  }
  return cleaned(root.root ?? null);
}

const documentOf = (tag: string): fc.Arbitrary<Json> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...(seeds[tag] as unknown[])),
          fc.array(change, { minLength: 1, maxLength: 4 }),
        )
        .map(([seed, changes]) => mutate(seed, changes)),
    },
    { weight: 1, arbitrary: (fc.jsonValue() as fc.Arbitrary<Json>).map(cleaned) },
    { weight: 1, arbitrary: anyValue.map(cleaned) },
  );

const WIDTHS = [95, 240, 320, 500, 800, 800, 1200, 95, 320, 640];

/** Elements of a kind in boxes of many sizes, in both languages, two of them of fixed height. */
async function rowOf(tag: string): Promise<Widget[]> {
  const holder = await fixture<HTMLDivElement>('<div></div>');
  const widgets = WIDTHS.slice(0, AT_ONCE).map((width, at) => {
    const box = document.createElement('div');
    box.style.width = `${width}px`;
    const widget = document.createElement(tag) as Widget;
    if (at % 3 === 1) widget.lang = 'en';
    if (at % 4 === 2) widget.elder = true;
    if (at % 5 === 4) widget.style.height = '200px';
    if (at === 6) widget.view = 'table';
    box.append(widget);
    holder.append(box);
    return widget;
  });
  return widgets;
}

/** What a picture says; the caption of a table says besides what is wrong. */
function said(widget: Widget): string {
  const root = widget.shadowRoot!;
  // A tiny picture stands in its frame without a body.
  const body = (root.querySelector('.body') ?? root.querySelector('.frame')!).cloneNode(true) as Element;
  body.querySelector('caption')?.remove();
  return (body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A picture without the contradictions of its document: they are told in the notice, or in it while that tells why another was refused. */
function without(picture: string, told: readonly string[]): string {
  let left = picture;
  for (const message of told) for (const link of ['；', '; ', '']) left = left.split(link + message).join('');
  return left.replace(/\s+/g, ' ').trim();
}

/** What is wrong with an element, whatever it was given. Missing values: an empty list. */
function faultsOf(widget: Widget): string[] {
  const root = widget.shadowRoot!;
  const faults: string[] = [];
  const own = OUR_FAULTS.exec(root.innerHTML);
  if (own)
    faults.push(`"${root.innerHTML.slice(Math.max(0, own.index - 80), own.index + 60)}" is in the DOM`);
  const foreign = root.querySelector(
    'img, script, iframe, style, link, x-evil, foreignObject, [onerror], [onload], [onclick]',
  );
  if (foreign) faults.push(`${foreign.outerHTML} came from the data`);
  if (widget.childNodes.length > 0) faults.push('something was put beside the shadow root');
  const texts = [
    widget.toSentence(),
    widget.toCSV(),
    ...widget.issues.flatMap(({ path, message }) => [path, message]),
  ];
  const wrong = texts.find((text) => OUR_FAULTS.test(text));
  if (wrong !== undefined) faults.push(`it says ${wrong.slice(0, 200)}`);
  if (!['ready', 'invalid'].includes(widget.state)) faults.push(`its state is ${widget.state}`);
  if (widget.state === 'invalid') {
    if (widget.issues.length === 0) faults.push('refused without a reason');
    for (const { message, received } of widget.issues.slice(0, 20)) {
      if (!message || received.length > 100) faults.push(`the reason is "${message}", received ${received}`);
    }
  }
  if (root.querySelector('.body')?.childElementCount === 0) faults.push('nothing is shown');
  return faults;
}

describe('10,000 documents, random and mutated', function () {
  this.timeout(120_000);
  const thrown: string[] = [];
  const keep = (event: Event): void => {
    const { message, reason } = event as ErrorEvent & PromiseRejectionEvent;
    thrown.push(`${event.type}: ${message ?? String(reason)}`);
    event.preventDefault();
  };
  const globals = globalThis as { pwned?: unknown };

  beforeEach(() => {
    thrown.length = 0;
    window.addEventListener('error', keep);
    window.addEventListener('unhandledrejection', keep);
    // A boundary may be named by its URL; here none is to be had.
    replace(window, 'fetch', () => Promise.reject(new TypeError('no network')));
  });
  afterEach(() => {
    window.removeEventListener('error', keep);
    window.removeEventListener('unhandledrejection', keep);
  });

  for (const tag of Object.keys(seeds)) {
    it(`<${tag}> takes ${RUNS * AT_ONCE}: a picture or a reason, never an exception, and the last good one stays`, async () => {
      const widgets = await rowOf(tag);
      const good = seeds[tag]![0];
      const kept = new Map<Widget, { picture: string; told: readonly string[] }>();
      const counts = { ready: 0, invalid: 0, empty: 0, loading: 0, stale: 0 };
      const found: string[] = [];
      let run = 0;

      const show = async (documents: readonly unknown[]): Promise<void> => {
        documents.forEach((document, at) => ((widgets[at] as Widget).data = document));
        await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
      };
      const pictureOf = (widget: Widget): string =>
        // In a given height the reason takes room from the picture, so that less of it may be said.
        widget.style.height ? JSON.stringify(widget.toTable()) : said(widget);
      const keep = (widget: Widget): void => {
        const told = widget.issues.map(({ message }) => message);
        kept.set(widget, { picture: without(pictureOf(widget), told), told });
      };
      const note = (): void => widgets.forEach(keep);
      const check = async (documents: readonly Json[]): Promise<void> => {
        if (run++ % 50 === 0) {
          await show(widgets.map(() => ({ ...(good as object) })));
          note();
        }
        await show(documents);
        const faults: string[] = [...thrown];
        widgets.forEach((widget, at) => {
          counts[widget.state] += 1;
          const { picture: before, told = [] } = kept.get(widget) ?? {};
          const now = without(pictureOf(widget), told);
          if (widget.state !== 'invalid') keep(widget);
          else if (now !== before) faults.push(`the last good picture is gone: "${now}" after "${before}"`);
          faults.push(
            ...faultsOf(widget).map(
              (fault) => `#${at} (${JSON.stringify(documents[at])?.slice(0, 1500)}): ${fault}`,
            ),
          );
        });
        if (globals.pwned !== undefined) faults.push('a payload ran');
        if ('polluted' in {}) faults.push('a prototype was polluted');
        found.push(...faults);
        expect(faults).to.deep.equal([]);
      };
      const several = fc.array(documentOf(tag), { minLength: AT_ONCE, maxLength: AT_ONCE });
      // Told by the fault and its document alone: a run is ten documents long.
      const { errorInstance } = await fc.check(fc.asyncProperty(several, check), {
        numRuns: RUNS,
        seed: SEED,
        endOnFailure: true,
      });
      expect(found.join('\n')).to.equal('');
      if (errorInstance) throw errorInstance;
      expect(thrown).to.deep.equal([]);
      // Else the documents were all good or all bad, and nothing was put to the test.
      expect(counts.ready).to.be.greaterThan(RUNS);
      expect(counts.invalid).to.be.greaterThan(RUNS);
    });
  }
});
