import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Lang } from '../../../src/core/words.js';
import { typeScale } from '../../../src/shared/frame-layout.js';
import { withForms } from '../../../src/target-gauge/target-gauge-form-layout.js';
import type { GaugeSpace } from '../../../src/target-gauge/target-gauge-dial.js';
import { layoutTargetGauge, type GaugeLayout } from '../../../src/target-gauge/target-gauge-layout.js';
import { textOf } from '../../../src/target-gauge/target-gauge-text.js';
import { zonesOf } from '../../../src/target-gauge/target-gauge-zones.js';
import {
  bandTargets,
  ceilingTarget,
  countyTarget,
  crowdedTarget,
  earlierTarget,
  exceededTarget,
  levelTarget,
  longTarget,
  negativeTarget,
  overrunTarget,
  statusTargets,
  zeroTarget,
} from '../../../stories/target-gauge-examples.js';
import { space, targets, tell } from './given.js';

const FORMS = ['ring', 'bar', 'bullet', 'water'] as const;
const layout = withForms(layoutTargetGauge, textOf);

function laid(document: unknown, variant: string, own: Partial<GaugeSpace> = {}): GaugeLayout {
  const { parsed, judged } = tell(document);
  const width = own.width ?? 400;
  return layout(parsed.data, judged, space({ variant, type: typeScale(width, own.elder ?? false), ...own }));
}

const names = ({ lines }: GaugeLayout): string[] =>
  lines.filter(({ kind }) => kind === 'tick').map(({ text }) => text);

/** The box of a line's signs, every sign as wide as the type is high. */
function boxOf({ text, x, y, size, anchor }: GaugeLayout['hero']): [number, number, number, number] {
  const wide = text.length * size;
  const left = x - (anchor === 'start' ? 0 : anchor === 'end' ? wide : wide / 2);
  return [left, left + wide, y - size * 0.8, y + size * 0.1];
}

const numbers = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

describe('a bar', () => {
  test('starts at a true zero and ends at its share', () => {
    const { progress, track } = laid(countyTarget, 'bar');
    assert.deepEqual([numbers(progress)[0], numbers(progress)[2]], [0, 180]);
    assert.deepEqual([numbers(track)[0], numbers(track)[2]], [0, 400]);
  });

  test('of a figure below zero lies left of zero', () => {
    const { progress } = laid(negativeTarget, 'bar');
    const [zero = 0, , end = 0] = numbers(progress);
    assert.ok(Math.abs(zero - (400 * 4) / 104) < 0.01);
    assert.equal(end, 0);
  });

  test('of 136% is full at its target and goes on as a thin line, green; a ceiling passed, red', () => {
    const over = laid(overrunTarget, 'bar');
    assert.ok(Math.abs((numbers(over.progress)[2] ?? 0) - (400 * 100) / 136) < 0.01);
    // before a bullet's stretches it lies on ground of its own, which a bar needs not
    const [ground, beyond] = over.form?.over ?? [];
    assert.deepEqual([ground?.colour, ground?.width, ground?.d], ['surface', 0, beyond?.d]);
    assert.ok((laid(overrunTarget, 'bullet').form?.over[0]?.width ?? 0) > 0);
    assert.equal(beyond?.colour, 'done');
    assert.equal(numbers(beyond?.d ?? '')[2], 400);
    assert.equal(laid(exceededTarget, 'bar').form?.over[1]?.colour, 'bad');
    assert.ok(names(over).includes('目标 100%'));
  });

  test('of zero is a line, of a missing figure nothing', () => {
    const [zero = 0, , end = 0] = numbers(laid(zeroTarget, 'bar').progress);
    assert.equal(end - zero, 2);
    for (const form of FORMS) assert.equal(laid(statusTargets.unreported, form).progress, '');
  });
});

describe('a ring and a vessel', () => {
  test('the ring ends at its share of the circle, the water stands at it', () => {
    const ring = laid(countyTarget, 'ring');
    assert.ok(Math.abs(ring.end - 2 * Math.PI * 0.45) < 1e-9);
    const water = laid(countyTarget, 'water');
    assert.ok(Math.abs(water.end - 0.45) < 1e-9);
    const level = numbers(water.progress)[2] ?? 0;
    const { length = 0, clip = '' } = water.form ?? {};
    assert.ok(Math.abs(level - (water.cy + length / 2 - length * 0.45)) < 0.01);
    assert.ok(clip.includes('A'));
  });

  test('what is over 100% lies outside', () => {
    for (const form of ['ring', 'water']) {
      assert.match(laid(overrunTarget, form).overrun, /A/);
      assert.equal(laid(countyTarget, form).overrun, '');
    }
  });

  test('a given height is kept and all that is said stands within it', () => {
    for (const form of ['ring', 'water'])
      for (const height of [180, 240, 320, 600]) {
        const found = laid(countyTarget, form, { height, width: 400 });
        assert.equal(found.height, height);
        assert.ok(found.cy + found.mid <= height, `${form} ${height}`);
        for (const { y, text } of found.lines)
          assert.ok(y <= height + 1 && y > 0, `${form} ${height} ${text}`);
      }
  });
});

describe('marks', () => {
  test('of schedule, average, last year and the previous figure in every form', () => {
    for (const form of ['arc', ...FORMS]) {
      const said = names(laid(earlierTarget, form, { width: 1000 })).join(' ');
      for (const name of ['序时', '均值', '去年同期', '上期', '84场', '98场'])
        assert.ok(said.includes(name), `${form}: ${name} in ${said}`);
    }
  });

  test('names give way in their order: schedule, average, last year, previous', () => {
    const order = ['序时', '均值', '去年同期', '上期'];
    for (const form of ['arc', ...FORMS]) {
      const said = names(laid(crowdedTarget, form)).map((text) => text.split(' ')[0] ?? '');
      const shown = order.filter((name) => said.includes(name));
      assert.ok(shown.includes('序时'), form);
      assert.deepEqual(shown, order.slice(0, shown.length), form);
      assert.ok(shown.length < 4, form);
      const found = laid(crowdedTarget, form);
      const lines = (found.form?.over.length ?? 0) + (form === 'arc' ? 2 : 0);
      assert.ok(lines >= 4, `${form}: every mark keeps its line`);
    }
  });

  test('a figure later than the cut-off, without a value or on another scale is none', () => {
    const previous = [
      { value: null, asOf: '2026-10-31' },
      { value: 90, asOf: '2026-12-01' },
    ];
    assert.equal(laid({ ...earlierTarget, previous }, 'arc').form, undefined);
    assert.equal(laid({ ...earlierTarget, target: 0 }, 'arc').form, undefined);
  });

  test('a name of its own, a qualifier, the newest of many', () => {
    const previous = [
      { label: '三季度', value: { value: 90, qualifier: '近' }, asOf: '2026-09-30' },
      { value: 70, asOf: '2026-06-30' },
    ];
    const said = names(laid({ ...earlierTarget, previous }, 'bar'));
    assert.ok(said.includes('三季度 近90场'), said.join());
    assert.ok(!said.join().includes('70场'));
  });
});

describe('the stretches of a bullet', () => {
  const zones = (document: unknown): [number, number, string][] => {
    const { parsed, judged } = tell(document);
    return zonesOf(parsed.data, judged).map(({ from, to, colour }) => [
      Math.round(Math.max(from, -999) * 10) / 10,
      Math.round(Math.min(to, 999) * 10) / 10,
      colour,
    ]);
  };

  test('银川: green from the schedule on, yellow 10 to 30 behind, red beyond, nothing between', () =>
    assert.deepEqual(zones(bandTargets.yinchuanYellow), [
      [-999, 58.8, 'bad'],
      [58.8, 78.8, 'warn-fill'],
      [88.8, 999, 'good'],
    ]));

  test('三亚: a ratio of the schedule', () =>
    assert.deepEqual(zones(bandTargets.sanyaYellow), [
      [-999, 44.4, 'bad'],
      [44.4, 88.8, 'warn-fill'],
      [88.8, 999, 'good'],
    ]));

  test('天津: green only above both; without an average nowhere', () => {
    assert.deepEqual(zones(bandTargets.tianjinNone), [[98, 999, 'good']]);
    assert.deepEqual(zones({ ...bandTargets.tianjinNone, average: undefined }), []);
  });

  test('without bands those of the default rule, of a ceiling, of a level', () => {
    assert.deepEqual(zones(earlierTarget), [
      [-999, 78.8, 'bad'],
      [78.8, 88.8, 'warn-fill'],
      [88.8, 999, 'good'],
      [100, 999, 'done'],
    ]);
    assert.deepEqual(zones(ceilingTarget), [
      [100, 999, 'bad'],
      [-999, 100, 'good'],
    ]);
    assert.deepEqual(zones(levelTarget), [
      [92, 999, 'good'],
      [-999, 92, 'bad'],
    ]);
    assert.deepEqual(zones(statusTargets.targetless), []);
  });
});

describe('whatever the target, the form and the box', () => {
  const boxes = fc.record({
    width: fc.integer({ min: 88, max: 3900 }),
    height: fc.option(fc.integer({ min: 88, max: 2100 }), { nil: undefined }),
    elder: fc.boolean(),
    lang: fc.constantFrom<Lang>('zh-CN', 'en'),
  });
  const forms = fc.constantFrom<string>('arc', ...FORMS);
  const some = fc.oneof(
    targets,
    fc.constantFrom<Record<string, unknown>>(earlierTarget, crowdedTarget, longTarget, overrunTarget),
  );
  const tinyBelow = 152;

  test('a form stands within its frame; a tiny arc, whatever it has to mark, may be its own', () => {
    const box = { width: 95, height: 105, tiny: true };
    for (const form of ['arc', ...FORMS]) {
      for (const document of [countyTarget, earlierTarget]) {
        const [within, own] = [0, 4].map((edgePx) => laid(document, form, { ...box, edgePx }));
        assert.equal(own?.form === undefined, form === 'arc', form);
        if (own?.form) assert.deepEqual(own, within);
        else assert.equal(own?.cx, (within?.cx ?? 0) + 4);
      }
    }
  });

  test('every number is finite and a given height is kept', () => {
    fc.assert(
      fc.property(some, forms, boxes, (document, form, box) => {
        const found = laid(document, form, { ...box, tiny: box.width < tinyBelow });
        const paths = [found.track, found.progress, found.overrun, found.light.path];
        for (const { d } of [...(found.form?.over ?? []), ...(found.form?.under ?? [])]) paths.push(d);
        for (const path of paths) assert.doesNotMatch(path, /NaN|Infinity|undefined|e[+-]\d/);
        for (const { x, y, size } of [found.hero, ...found.lines])
          assert.ok([x, y, size].every(Number.isFinite) && size > 0);
        if (box.height !== undefined) assert.equal(found.height, box.height);
      }),
      { numRuns: 400, endOnFailure: true },
    );
  });

  test('the figure fits its box, and no name of a mark lies on another text or leaves it', () => {
    fc.assert(
      fc.property(some, forms, boxes, (document, form, box) => {
        const found = laid(document, form, { ...box, tiny: box.width < tinyBelow });
        const [left, right] = boxOf(found.hero);
        assert.ok(left >= -1 && right <= box.width + 1, `hero ${left} ${right} of ${box.width}`);
        const ticks = found.lines.filter(({ kind }) => kind === 'tick').map(boxOf);
        ticks.forEach(([l, r, t, b], at) => {
          if (form !== 'arc') assert.ok(l >= -5 && r <= box.width + 5, `${l} ${r} of ${box.width}`);
          for (const [l2, r2, t2, b2] of ticks.slice(at + 1))
            assert.ok(r <= l2 || l >= r2 || b <= t2 + 0.5 || t >= b2 - 0.5, `${form} ${box.width}`);
        });
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
