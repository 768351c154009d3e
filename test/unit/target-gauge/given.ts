import * as fc from 'fast-check';
import '../../../src/core/words-en.js';
import type { Lang } from '../../../src/core/words.js';
import '../../../src/target-gauge/target-gauge-words-en.js';
import { typeScale } from '../../../src/shared/frame-layout.js';
import { parseTarget, type ParsedTarget } from '../../../src/target-gauge/target-gauge-data.js';
import { judgeTarget, type Judgement } from '../../../src/target-gauge/target-gauge-judgement.js';
import type { GaugeSpace } from '../../../src/target-gauge/target-gauge-dial.js';
import { layoutTargetGauge, type GaugeLayout } from '../../../src/target-gauge/target-gauge-layout.js';
import {
  rowsOfTarget,
  sentenceOfTarget,
  textOf,
  type GaugeText,
} from '../../../src/target-gauge/target-gauge-text.js';
import { cutoff } from '../core/given.js';

/** Numbers below 1e-40 are no figures; the schema refuses them (test/unit/core/schema.test.ts). */
const isReadable = (value: number): boolean => value === 0 || Math.abs(value) >= 1e-40;

export const YEAR = { start: '2026-01-01', end: '2026-12-31' };
export const CUT_OFF = { asOf: '2026-11-20', period: YEAR };
const TODAY = cutoff('2026-11-21');

/** A document read, judged and put into words. */
export interface Told {
  readonly parsed: ParsedTarget;
  readonly judged: Judgement;
  text(lang?: Lang): GaugeText;
  sentence(lang?: Lang): string;
  rows(lang?: Lang): string[][];
  layout(space?: Partial<GaugeSpace>): GaugeLayout;
}

/** Every character as wide as the type is high: wider than any font. */
export const space = (own: Partial<GaugeSpace> = {}): GaugeSpace => ({
  width: 400,
  height: undefined,
  tiny: false,
  elder: false,
  lang: 'zh-CN',
  type: typeScale(own.width ?? 400, own.elder ?? false),
  measureText: (text, sizePx) => text.length * sizePx,
  ...own,
});

export function tell(document: unknown, today = TODAY): Told {
  const parsed = parseTarget(document);
  const judged = judgeTarget(parsed.data, today);
  return {
    parsed,
    judged,
    text: (lang = 'zh-CN') => textOf(parsed.data, judged, lang),
    sentence: (lang = 'zh-CN') => sentenceOfTarget(parsed.data, judged, lang),
    rows: (lang = 'zh-CN') => rowsOfTarget(parsed.data, judged, lang),
    layout: (own = {}) => layoutTargetGauge(parsed.data, judged, space(own)),
  };
}

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 4 }))
  .map(([n, places]) => {
    const digits = String(n < 0n ? -n : n).padStart(places + 1, '0');
    const cut = digits.length - places;
    return (n < 0n ? '-' : '') + digits.slice(0, cut) + (places > 0 ? '.' + digits.slice(cut) : '');
  });

const figure: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: decimal },
  { weight: 3, arbitrary: fc.integer({ min: -300, max: 300 }) },
  { weight: 3, arbitrary: fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter(isReadable) },
  { weight: 1, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('unreported', 'not-applicable', 'withheld').map((status) => ({ status })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      value: decimal,
      qualifier: fc.constantFrom('近', '超', '余', '多', '不足', '约'),
    }),
  },
);

const day = fc
  .tuple(
    fc.integer({ min: 2020, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);

const period = fc.tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a }));

const by = fc.constantFrom('gap-to-schedule', 'ratio-to-schedule', 'gap-to-average', 'completion');
const bound = fc.integer({ min: -50, max: 150 });

/** Documents that are targets: any kind, any figures. */
export const targets: fc.Arbitrary<Record<string, unknown>> = fc.record(
  {
    name: fc.constantFrom('专题宣讲', '集体合同签订率', ''),
    unit: fc.constantFrom('场', '%', '万元', ''),
    value: figure,
    target: figure,
    kind: fc.constantFrom('cumulative', 'level', 'coverage', 'clearance'),
    direction: fc.constantFrom('at-least', 'at-most'),
    baseline: figure,
    period,
    schedule: fc.oneof(
      fc.constantFrom('by-day', 'by-month'),
      fc.double({ min: -20, max: 130, noNaN: true }),
      fc.array(fc.record({ date: day, due: fc.double({ min: 0, max: 100, noNaN: true }) }), { maxLength: 4 }),
    ),
    average: fc.record({ label: fc.constant('全市平均'), rate: figure }, { requiredKeys: ['rate'] }),
    reportedRate: figure,
    bands: fc.array(
      fc.record({
        light: fc.constantFrom('done', 'good', 'warn', 'bad', 'own'),
        label: fc.constant('黄灯'),
        all: fc.array(fc.record({ by, min: bound, max: bound }, { requiredKeys: ['by'] }), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
    asOf: day,
  },
  { requiredKeys: ['name', 'value', 'target'] },
);

/** The same, with figures close to the target and to whole percents, where rounding goes wrong. */
export const nearTargets: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(
    fc.integer({ min: 1, max: 100_000 }),
    fc.integer({ min: 0, max: 12_000 }),
    fc.integer({ min: -3, max: 3 }),
    fc.constantFrom('cumulative', 'coverage'),
    fc.boolean(),
  )
  .map(([target, promyriad, off, kind, scheduled]) => ({
    name: '专题宣讲',
    unit: '场',
    target,
    value: Math.round((target * promyriad) / 10_000) + off,
    kind,
    ...(scheduled ? CUT_OFF : {}),
  }));
