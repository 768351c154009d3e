import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { build, type Rolldown } from 'vite';

type Schemas = typeof import('./all-schemas.js');

/** Every schema of ours: over zod/mini, as the sources have it, or over lean-schema, as the build ships it. */
async function built(over: 'zod' | 'lean'): Promise<Schemas> {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const [output] = (await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: over === 'lean' ? { 'zod/mini': `${root}src/core/lean-zod.ts` } : {} },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'test/unit/core/all-schemas.ts', formats: ['es'] },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output?.output[0].code ?? '';
  return (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Schemas;
}

const [zod, lean] = await Promise.all([built('zod'), built('lean')]);

type Name = keyof Schemas['schemas'];

function read({ readBy, schemas }: Schemas, name: Name, document: unknown): ReturnType<Schemas['readBy']> {
  return readBy(schemas[name], document);
}

/** The same value with plain objects: what lean-schema reads inherits nothing, and `deepEqual` looks at that too. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.getPrototypeOf(value) === null || Object.getPrototypeOf(Object.getPrototypeOf(value)) === null
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]))
    : value;
}

function agree(name: Name, document: unknown): void {
  assert.deepEqual(plain(read(lean, name, document)), plain(read(zod, name, document)));
}

const TARGET = {
  ...{
    title: '目标',
    asOf: '2026-11-20',
    source: '市总工会',
    note: '口径',
    id: 'a',
    name: '入会率',
    unit: '%',
  },
  ...{ value: 45, target: { value: '100', qualifier: '超' }, kind: 'cumulative', direction: 'at-least' },
  ...{ baseline: null, period: { start: '2026-01', end: '2026-12' }, reportedRate: '45.0', group: 'g' },
  ...{ schedule: [{ date: '2026-06', due: 50 }], average: { label: '平均', rate: 65 }, cadence: 'weekly' },
  previous: [{ label: '上周', value: { status: 'withheld' }, asOf: '2026-11-13' }],
  bands: [{ light: 'good', label: '好', all: [{ by: 'completion', min: 80, maxInclusive: true }] }],
};
const ROW = {
  ...{ code: '1', name: '甲', aliases: ['j'], value: 45, part: 1, whole: '2', target: null, previousRank: 3 },
  ...{ parts: [{ name: 'p', value: 1 }], items: { a: 1 }, bonus: 1, veto: '否', group: 'g' },
};
const STATION = {
  ...{
    id: 's',
    name: '驿站',
    lng: 116,
    lat: 29.7,
    crs: 'GCJ02',
    address: 'x',
    services: ['water'],
    hours: '24/7',
  },
  ...{ status: 'open', honours: ['h'], served: 23, url: 'https://example.org' },
};
const DOCUMENTS: Record<Name, unknown> = {
  figure: { value: 700, qualifier: '余' },
  day: '2026-11-20T09:05:00+08:00',
  period: TARGET.period,
  schedule: TARGET.schedule,
  band: TARGET.bands[0],
  target: TARGET,
  targetList: {
    ...{ targets: [TARGET, TARGET], period: TARGET.period, nearFrom: 80, own: ['甲'] },
    snapshots: [{ label: '上周', asOf: '2026-11-15', targets: [{ id: '1', value: 2 }] }],
  },
  metric: { name: '完成率', unit: '%', kind: 'rate', direction: 'high', precision: 1 },
  ranking: { metric: { name: '完成率' }, rows: [ROW, ROW], marks: { first: 3 }, own: ['1'], ties: 'dense' },
  station: STATION,
  stations: { crs: 'WGS84', stations: [STATION], districts: [{ code: '1', name: '区' }] },
  fund: {
    ...{ name: '帮扶', amount: '1200', unit: 'wan', households: 3200, complete: true, target: 1500 },
    ...{ programmes: [{ name: 'p', amount: 1 }], history: [{ asOf: '2026-10', amount: 1 }] },
  },
  record: { a: 1, b: null },
  object: { type: 'a', any: [], on: true, less: 4, text: 'xy', nothing: null },
};

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    null,
    '',
    '45%',
    NaN,
    Infinity,
    1e21,
    -1,
    0,
    1.5,
    '1',
    true,
    [],
    {},
    [1],
  ),
  fc.constantFrom<unknown>(
    '2026-02-30',
    '2026-11',
    'by-day',
    { status: 'lost' },
    { value: 'x', qualifier: '余' },
  ),
  fc.anything(),
);

/** Every place in a document, as paths of keys. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...(value as unknown[])] as unknown as Record<string, unknown>)
    : { ...(value as object) };
  copy[key] = withAt(copy[key], rest, put);
  return copy;
}

describe('lean-schema answers as zod/mini does', () => {
  test('every schema has a document here', () =>
    assert.deepEqual(Object.keys(DOCUMENTS).sort(), Object.keys(zod.schemas).sort()));

  for (const [name, document] of Object.entries(DOCUMENTS) as [Name, unknown][]) {
    test(`${name}: a good document, and any one with up to three odd places`, () => {
      assert.ok('value' in read(zod, name, document), name);
      agree(name, document);
      const change = fc.tuple(fc.constantFrom(...placesIn(document), ['more']), odd);
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
          let changed = document;
          for (const [path, put] of changes) {
            if (placesIn(changed).some((place) => place.join('/') === path.join('/')))
              changed = withAt(changed, path, put);
          }
          agree(name, changed);
        }),
        { numRuns: 300 },
      );
    });
    test(`${name}: anything at all`, () => fc.assert(fc.property(odd, (value) => agree(name, value))));
  }

  test('what a page adds to every object is no data, what a class gives is', () => {
    class Host {
      get name(): string {
        return '完成率';
      }
    }
    const add = { configurable: true, value: 'evil' };
    Object.defineProperty(Object.prototype, 'unit', add);
    try {
      const known = read(lean, 'metric', new Host());
      assert.ok('value' in known);
      assert.deepEqual(Object.entries(known.value as object), [['name', '完成率']]);
      assert.equal((known.value as { unit?: string }).unit, undefined);
      Object.defineProperty(Object.prototype, 'name', add);
      assert.ok('problems' in read(lean, 'metric', { unit: '%' }));
    } finally {
      Reflect.deleteProperty(Object.prototype, 'unit');
      Reflect.deleteProperty(Object.prototype, 'name');
    }
  });
});
