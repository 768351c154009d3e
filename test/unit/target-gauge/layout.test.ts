import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Lang } from '../../../src/core/words.js';
import { typeScale } from '../../../src/shared/frame-layout.js';
import { wrapText } from '../../../src/core/wrap-text.js';
import type { GaugeLayout } from '../../../src/target-gauge/target-gauge-layout.js';
import {
  countyTarget,
  doneTarget,
  levelTarget,
  longTarget,
  overrunTarget,
  statusTargets,
  zeroTarget,
} from '../../../stories/target-gauge-examples.js';
import { targets, tell } from './given.js';

const numbersIn = (layout: GaugeLayout): number[] => {
  const { width, height, cx, cy, stroke, end, hero, lines } = layout;
  return [width, height, cx, cy, stroke, end, ...[hero, ...lines].flatMap(({ x, y, size }) => [x, y, size])];
};
const pathsIn = ({ track, progress, overrun, scheduleTick, averageTick, light }: GaugeLayout): string[] => [
  track,
  progress,
  overrun,
  scheduleTick,
  averageTick,
  light.path,
];

/** The angle at which an arc ends, from its last point. Units: radians, clockwise from the right. */
const endOf = ({ progress, cx, cy }: GaugeLayout): number => {
  const [x, y] = progress.split(' ').slice(-2).map(Number);
  const rad = Math.atan2((y as number) - cy, (x as number) - cx);
  return rad < Math.PI / 2 ? rad + 2 * Math.PI : rad;
};
const share = (layout: GaugeLayout): number =>
  (endOf(layout) - (150 * Math.PI) / 180) / ((240 * Math.PI) / 180);

describe('the arc', () => {
  test('of the county ends at 45 of 100', () =>
    assert.ok(Math.abs(share(tell(countyTarget).layout()) - 0.45) < 1e-3));

  test('of what is done is full, and nothing lies outside it', () => {
    const layout = tell(doneTarget).layout();
    assert.ok(Math.abs(share(layout) - 1) < 1e-3);
    assert.equal(layout.overrun, '');
  });

  test('of 136% is full, and 36% lie outside it', () => {
    const layout = tell(overrunTarget).layout();
    assert.ok(Math.abs(share(layout) - 1) < 1e-3);
    assert.match(layout.overrun, /^M.*A/);
    const outer = { ...layout, progress: layout.overrun };
    assert.ok(Math.abs(share(outer) - 0.36) < 1e-3);
    assert.equal(layout.hero.text, '136.0%');
  });

  test('of zero is the line it would start from, of a missing figure nothing', () => {
    const zero = tell(zeroTarget).layout();
    assert.match(zero.progress, /^M[\d. ]+L[\d. ]+$/);
    assert.equal(zero.trackKind, 'rated');
    const tracks = (['unreported', 'not-applicable', 'withheld'] as const).map((status) => {
      const layout = tell(statusTargets[status]).layout();
      assert.equal(layout.progress, '');
      assert.equal(layout.moves, false);
      return layout.trackKind;
    });
    assert.deepEqual(tracks, ['unreported', 'not-applicable', 'withheld']);
    assert.equal(tell(statusTargets.targetless).layout().trackKind, 'unrated');
  });

  test('of a level in percent stands on the scale of 100, its target as the tick', () => {
    const layout = tell(levelTarget).layout();
    assert.ok(Math.abs(share(layout) - 0.9) < 1e-3);
    assert.notEqual(layout.scheduleTick, '');
    assert.ok(layout.lines.some(({ kind, text }) => kind === 'tick' && text === '目标'));
  });
});

describe('what there is room for', () => {
  const kinds = (layout: GaugeLayout): Set<string> => new Set(layout.lines.map(({ kind }) => kind));

  test('a wide box has it all: both ticks with their names and figures', () => {
    const { lines } = tell(countyTarget).layout({ width: 800, type: typeScale(800, false) });
    const texts = lines.map(({ text }) => text);
    for (const text of ['完成率', '45% / 100%', '序时', '88.8%', '均值', '65.0%'])
      assert.ok(texts.includes(text), text);
    assert.ok(texts.join('').includes('滞后序时进度 43.8 个百分点'));
  });

  test('a tiny one has the figure and the light', () => {
    const layout = tell(countyTarget).layout({ width: 95, height: 105, tiny: true });
    assert.equal(layout.lines.length, 0);
    assert.equal(layout.hero.text, '45.0%');
    assert.equal(layout.light.name, 'bad');
    assert.equal(layout.moves, false);
  });

  test('one that is its own frame stands in the middle of what it keeps free', () => {
    const box = { width: 95, height: 105, tiny: true };
    const [within, own] = [0, 4].map((edgePx) => tell(overrunTarget).layout({ ...box, edgePx })) as [
      GaugeLayout,
      GaugeLayout,
    ];
    assert.deepEqual([own.cx, own.cy, own.height], [within.cx + 4, within.cy + 4, within.height + 8]);
    assert.deepEqual([own.mid, own.stroke, own.end], [within.mid, within.stroke, within.end]);
    assert.deepEqual([own.hero.x, own.hero.y], [within.hero.x + 4, within.hero.y + 4]);
    const { x, y, size } = within.light.lamp;
    assert.deepEqual(own.light.lamp, { x: x + 4, y: y + 4, size });
  });

  test('texts give way one after another, never come back', () => {
    let before = 99;
    for (let width = 700; width >= 60; width -= 20) {
      const size = kinds(tell(countyTarget).layout({ width, height: width * 0.8 })).size;
      assert.ok(size <= before, `${width}: ${size} after ${before}`);
      before = size;
    }
    assert.equal(before, 0);
  });

  test('two ticks that would overlap leave the name of the schedule', () => {
    const { lines } = tell({ ...countyTarget, average: { rate: '88.5' } }).layout({ width: 500 });
    const ticks = lines.filter(({ kind }) => kind === 'tick').map(({ text }) => text);
    assert.deepEqual(ticks, ['序时', '88.8%']);
  });

  test('figures too long to be read within the arc stand below it', () => {
    const { lines } = tell(longTarget).layout({ width: 400 });
    const of = (kind: string): string[] => lines.filter((line) => line.kind === kind).map(({ text }) => text);
    assert.deepEqual(of('detail'), []);
    assert.match(
      of('note').join(''),
      /^123,456,789,012\.5人次（含线上） ?\/ ?200,000,000,000人次（含线上）低于/,
    );
    for (const { kind, text, size } of lines) assert.ok(size >= 10, `${kind} ${text}: ${size}`);
  });

  test('at 4K the picture grows with its box', () => {
    const small = tell(countyTarget).layout({ width: 800, type: typeScale(800, false) });
    const wall = tell(countyTarget).layout({ width: 3840, height: 2000, type: typeScale(3840, false) });
    assert.ok(wall.hero.size > small.hero.size * 3);
    assert.equal(wall.height, 2000);
  });

  test('the elder view has no text below 18 px and a hero of 30', () => {
    const layout = tell(countyTarget).layout({ width: 700, elder: true, type: typeScale(700, true) });
    assert.ok(layout.hero.size >= 30);
    for (const { kind, text, size } of layout.lines) assert.ok(size >= 18, `${kind} ${text}: ${size}`);
  });
});

describe('whatever the box', () => {
  const boxes = fc.record({
    width: fc.integer({ min: 20, max: 4000 }),
    height: fc.option(fc.integer({ min: 20, max: 4000 }), { nil: undefined }),
    tiny: fc.boolean(),
    elder: fc.boolean(),
    lang: fc.constantFrom<Lang>('zh-CN', 'en'),
  });
  const laid = (
    document: unknown,
    box: Parameters<ReturnType<typeof tell>['layout']>[0] & { width: number; elder: boolean },
  ): GaugeLayout => tell(document).layout({ ...box, type: typeScale(box.width, box.elder) });

  test('every number and every path is finite', () => {
    fc.assert(
      fc.property(targets, boxes, (document, box) => {
        const layout = laid(document, box);
        for (const number of numbersIn(layout)) assert.ok(Number.isFinite(number), JSON.stringify(layout));
        for (const path of pathsIn(layout)) assert.doesNotMatch(path, /NaN|Infinity|undefined|e[+-]\d/);
        assert.ok(layout.stroke > 0 && layout.height > 0);
        assert.ok([layout.hero, ...layout.lines].every(({ size }) => size > 0));
      }),
      { numRuns: 1500 },
    );
  });

  test('a given height is kept', () => {
    fc.assert(
      fc.property(targets, boxes, (document, box) => {
        if (box.height !== undefined) assert.equal(laid(document, box).height, box.height);
      }),
      { numRuns: 300 },
    );
  });

  test('the arc lies within a box of common sizes, its hero within the arc', () => {
    const common = fc.tuple(fc.integer({ min: 160, max: 3900 }), fc.integer({ min: 150, max: 2100 }));
    fc.assert(
      fc.property(
        fc.constantFrom<unknown>(countyTarget, overrunTarget, longTarget, levelTarget),
        common,
        (document, [width, height]) => {
          const layout = laid(document, { width, height, tiny: false, elder: false, lang: 'zh-CN' });
          const [, x, , rx] = /^M([\d.-]+) ([\d.-]+)A([\d.]+)/.exec(layout.track)!.map(Number);
          const r = (rx as number) + layout.stroke / 2;
          assert.ok(layout.cx - r >= -0.5 && layout.cx + r <= width + 0.5, `${width}×${height}: ${r}`);
          assert.ok(layout.cy - r >= -0.5, `${width}×${height}: top ${layout.cy - r}`);
          assert.ok((x as number) > 0);
          const half = (layout.hero.text.length * layout.hero.size) / 2;
          assert.ok(half <= r, `${half} ${r}`);
          for (const { kind, y } of layout.lines)
            assert.ok(y <= height + 1 && y > 0, `${kind} at ${y} of ${height}`);
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('wrapped text', () => {
  const fits = (most: number) => (text: string) => text.length <= most;

  test('breaks between Chinese characters and at spaces, never within a figure', () => {
    assert.deepEqual(wrapText('滞后序时进度 43.8 个百分点', fits(9), 9), ['滞后序时进度', '43.8 个百分点']);
    assert.deepEqual(wrapText('20.0 points below the average', fits(12), 9), [
      '20.0 points',
      'below the',
      'average',
    ]);
  });

  test('leaves no bracket or comma alone at the wrong end', () => {
    assert.deepEqual(wrapText('高于全市平均（71.3%）9.5', fits(7), 9), ['高于全市平均', '（71.3%）', '9.5']);
    assert.deepEqual(wrapText('红灯，滞后', fits(2), 9), ['红', '灯，', '滞后']);
  });

  test('keeps every character and the number of lines', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 4 }),
        (text, most, lines) => {
          const wrapped = wrapText(text, fits(most), lines);
          assert.ok(wrapped.length <= lines);
          assert.equal(wrapped.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
