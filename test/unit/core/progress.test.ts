import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import {
  compare,
  HUNDRED,
  maybePercent,
  signOf,
  subtract,
  whole,
  type Exact,
} from '../../../src/core/exact.js';
import { formatFigure, formatGap, formatPercent } from '../../../src/core/number-text.js';
import {
  contradictsRate,
  goalOf,
  maybeRatioToSchedule,
  measure,
  type Direction,
  type Measure,
  type TargetKind,
} from '../../../src/core/progress.js';
import { decimals, exact } from './given.js';

interface Given {
  readonly value: string;
  readonly target: string;
  readonly baseline?: string;
  readonly kind?: TargetKind;
  readonly direction?: Direction;
}

function of({ value, target, baseline, kind = 'cumulative', direction = 'at-least' }: Given): Measure {
  return measure({
    kind,
    direction,
    value: exact(value),
    target: exact(target),
    baseline: baseline === undefined ? undefined : exact(baseline),
  });
}

function percentOf(found: Measure): string | undefined {
  return found.percent && formatPercent(found.percent, [goalOf(found)]);
}

describe('a sum to reach (不少于)', () => {
  test('done from the target on, the bound included', () => {
    assert.equal(of({ value: '200', target: '200' }).met, true);
    assert.equal(of({ value: '199.999', target: '200' }).met, false);
    assert.equal(of({ value: '201', target: '200' }).met, true);
  });
  test('45 of 100 is 45.0%', () => {
    const found = of({ value: '45', target: '100' });
    assert.equal(found.by, 'completion');
    assert.equal(percentOf(found), '45.0%');
  });
  test('over 100% is not clamped: 272 of 200 is 136.0%', () =>
    assert.equal(percentOf(of({ value: '272', target: '200' })), '136.0%'));
  test('9996 of 10,000 is 99.9% and not done', () => {
    const found = of({ value: '9996', target: '10000' });
    assert.equal(found.met, false);
    assert.equal(percentOf(found), '99.9%');
  });
  test('10,004 of 10,000 is 100.0% and done', () => {
    const found = of({ value: '10004', target: '10000' });
    assert.equal(found.met, true);
    assert.equal(percentOf(found), '100.0%');
  });
  test('nothing yet is a true zero', () =>
    assert.equal(percentOf(of({ value: '0', target: '200' })), '0.0%'));
  test('a target of 0 has no quotient', () => {
    const found = of({ value: '0', target: '0' });
    assert.equal(found.percent, undefined);
    assert.equal(found.met, true);
  });
});

describe('a ceiling (控制在…以内)', () => {
  test('is used up, not completed', () => {
    const found = of({ value: '45', target: '60', direction: 'at-most' });
    assert.equal(found.by, 'used');
    assert.equal(percentOf(found), '75.0%');
    assert.equal(found.met, true);
  });
  test('is held at the bound itself, passed above it', () => {
    assert.equal(of({ value: '60', target: '60', direction: 'at-most' }).met, true);
    const passed = of({ value: '60.01', target: '60', direction: 'at-most' });
    assert.equal(passed.met, false);
    assert.equal(percentOf(passed), '100.1%');
  });
  test('a ceiling of 0 has no quotient; only 0 holds it', () => {
    assert.equal(of({ value: '0', target: '0', direction: 'at-most' }).met, true);
    const one = of({ value: '1', target: '0', direction: 'at-most' });
    assert.equal(one.met, false);
    assert.equal(one.percent, undefined);
  });
});

describe('from a baseline', () => {
  test('growth: 35万 members +5% are 36.75万; 36万 is 57.1% of the way', () => {
    const found = of({ value: '36', target: '36.75', baseline: '35' });
    assert.equal(found.by, 'progress');
    assert.equal(percentOf(found), '57.1%');
    assert.equal(found.met, false);
  });
  test('growth: met at the target, negative below the baseline', () => {
    assert.equal(of({ value: '36.75', target: '36.75', baseline: '35' }).met, true);
    assert.equal(percentOf(of({ value: '34.3', target: '36.75', baseline: '35' })), '−40.0%');
  });
  test('reduction: 15 days −10% are 13.5; 14 days are 66.7% of the way', () => {
    for (const direction of ['at-most', 'at-least'] as const) {
      const found = of({ value: '14', target: '13.5', baseline: '15', direction });
      assert.equal(found.by, 'progress');
      assert.equal(percentOf(found), '66.7%');
      assert.equal(found.met, false);
    }
  });
  test('reduction: met at the target and below it, further off above the baseline', () => {
    assert.equal(of({ value: '13.5', target: '13.5', baseline: '15', direction: 'at-most' }).met, true);
    assert.equal(
      percentOf(of({ value: '12', target: '13.5', baseline: '15', direction: 'at-most' })),
      '200.0%',
    );
    const worse = of({ value: '16.5', target: '13.5', baseline: '15', direction: 'at-most' });
    assert.equal(percentOf(worse), '−100.0%');
    assert.equal(worse.met, false);
  });
  test('"−10%" without a baseline is a fall from nothing', () => {
    const found = of({ value: '-4', target: '-10', direction: 'at-most' });
    assert.equal(found.by, 'progress');
    assert.equal(percentOf(found), '40.0%');
    assert.equal(of({ value: '-10', target: '-10', direction: 'at-most' }).met, true);
    assert.equal(of({ value: '3', target: '-10', direction: 'at-most' }).met, false);
  });
  test('growth held within a ceiling: room used up, and passing it is never done', () => {
    const within = of({ value: '110', target: '120', baseline: '100', direction: 'at-most' });
    assert.equal(within.by, 'used');
    assert.equal(within.met, true);
    assert.equal(percentOf(within), '50.0%');
    const passed = of({ value: '130', target: '120', baseline: '100', direction: 'at-most' });
    assert.equal(passed.met, false);
    assert.equal(percentOf(passed), '150.0%');
  });
  test('a baseline that is the target has no quotient', () => {
    assert.equal(of({ value: '5', target: '5', baseline: '5' }).percent, undefined);
    assert.equal(of({ value: '5', target: '5', baseline: '5' }).met, true);
    assert.equal(of({ value: '4', target: '5', baseline: '5' }).met, false);
  });
});

describe('a level to hold (动态保持)', () => {
  test('90 against 92 is −2 points, and there is no quotient', () => {
    const found = of({ kind: 'level', value: '90', target: '92' });
    assert.equal(found.by, 'level');
    assert.equal(found.percent, undefined);
    assert.equal(found.met, false);
    assert.ok(found.gap);
    assert.equal(compare(found.gap, whole(-2)), 0);
    assert.deepEqual(formatGap(found.gap), { text: '2.0', less: false });
  });
  test('92 以上 includes 92', () => {
    assert.equal(of({ kind: 'level', value: '92', target: '92' }).met, true);
    assert.equal(of({ kind: 'level', value: '91.999', target: '92' }).met, false);
    assert.equal(formatFigure(exact('91.999'), 2, [whole(92)]), '91.99');
  });
  test('a level may be a ceiling', () => {
    assert.equal(of({ kind: 'level', value: '3', target: '5', direction: 'at-most' }).met, true);
    assert.equal(of({ kind: 'level', value: '5.1', target: '5', direction: 'at-most' }).met, false);
  });
});

describe('coverage and clearance: how many are left', () => {
  const left = (given: Given): string | undefined => {
    const found = of(given).left;
    return found && formatFigure(found);
  };
  test('全覆盖: 38 of 50 streets, 12 left', () => {
    const given: Given = { kind: 'coverage', value: '38', target: '50' };
    assert.equal(percentOf(of(given)), '76.0%');
    assert.equal(left(given), '12');
    assert.equal(of(given).met, false);
  });
  test('全覆盖: 50 of 50, none left, done', () => {
    assert.equal(left({ kind: 'coverage', value: '50', target: '50' }), '0');
    assert.equal(of({ kind: 'coverage', value: '50', target: '50' }).met, true);
  });
  test('never fewer than none left', () =>
    assert.equal(left({ kind: 'coverage', value: '51', target: '50' }), '0'));
  test('left from a baseline too', () =>
    assert.equal(left({ kind: 'coverage', value: '45', target: '50', baseline: '40' }), '5'));
  test('清零 counted up: 24 of 126 firms left', () => {
    const given: Given = { kind: 'clearance', value: '102', target: '126' };
    assert.equal(left(given), '24');
    assert.equal(percentOf(of(given)), '81.0%');
  });
  test('清零 counted down to 0: what stands is what is left', () => {
    const given: Given = { kind: 'clearance', value: '3', target: '0' };
    assert.equal(left(given), '3');
    assert.equal(of(given).percent, undefined);
    assert.equal(of(given).met, false);
    assert.equal(of({ ...given, value: '0' }).met, true);
  });
  test('清零 from a baseline: 3 of 20 left is 85.0% cleared', () => {
    const found = of({ kind: 'clearance', value: '3', target: '0', baseline: '20' });
    assert.equal(percentOf(found), '85.0%');
    assert.equal(found.met, false);
    assert.equal(of({ kind: 'clearance', value: '0', target: '0', baseline: '20' }).met, true);
  });
  test('other kinds have nothing left to tell', () =>
    assert.equal(of({ value: '5', target: '9' }).left, undefined));
});

describe('goalOf', () => {
  test('100 is a floor to reach, or a ceiling for what is used', () => {
    assert.equal(goalOf(of({ value: '1', target: '2' })).side, undefined);
    assert.equal(goalOf(of({ value: '1', target: '2', direction: 'at-most' })).side, 'ceiling');
    assert.equal(compare(goalOf(of({ value: '1', target: '2' })), HUNDRED), 0);
  });
});

describe('ratio to the schedule', () => {
  test('45% at a schedule of 90% is half of it', () =>
    assert.equal(compare(maybeRatioToSchedule(exact('45'), exact('90')) as Exact, whole(50)), 0));
  test('a schedule of 0 has no ratio', () =>
    assert.equal(maybeRatioToSchedule(exact('45'), whole(0)), undefined));
});

describe('a stated percentage that is not value/target (truth rule 6)', () => {
  const rate = (part: string, total: string): Exact => maybePercent(exact(part), exact(total)) as Exact;
  test('102 of 126 firms, stated 92%: a contradiction; 81%, 81.0% and 80.95% are not', () => {
    assert.equal(contradictsRate(exact('92'), rate('102', '126')), true);
    for (const fair of ['81', '81.0', '80.95', '80.952'])
      assert.equal(contradictsRate(exact(fair), rate('102', '126')), false, fair);
    for (const wrong of ['80', '80.9', '81.1', '80.96'])
      assert.equal(contradictsRate(exact(wrong), rate('102', '126')), true, wrong);
  });
  test('5.72亿 after +1.2亿, stated +26.8%: it is +26.5%', () => {
    const before = subtract(exact('5.72'), exact('1.2'));
    const growth = maybePercent(exact('1.2'), before) as Exact;
    assert.equal(contradictsRate(exact('26.8'), growth), true);
    assert.equal(contradictsRate(exact('26.5'), growth), false);
    assert.equal(contradictsRate(exact('27'), growth), false);
  });
  test('198 of 217 is 91.2%', () => {
    assert.equal(contradictsRate(exact('91.2'), rate('198', '217')), false);
    assert.equal(contradictsRate(exact('91.3'), rate('198', '217')), true);
  });
  test('its own precision counts the zeros it was given: 92.0 is not 92.3', () => {
    assert.equal(contradictsRate(exact('92'), exact('92.3')), false);
    assert.equal(contradictsRate(exact('92.0'), exact('92.3')), true);
    assert.equal(contradictsRate(exact('92.00'), exact('92.004')), false);
  });
  test('99.96 may be stated as people round it, or as rule 1 does', () => {
    assert.equal(contradictsRate(exact('100.0'), exact('99.96')), false);
    assert.equal(contradictsRate(exact('99.9'), exact('99.96')), false);
    assert.equal(contradictsRate(exact('99.8'), exact('99.96')), true);
  });
  test('a rate formatted by ourselves never contradicts itself', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 20_000n }),
        fc.bigInt({ min: 1n, max: 10_000n }),
        (value, target) => {
          const actual = maybePercent(whole(value), whole(target)) as Exact;
          for (const bounds of [[], [HUNDRED]])
            assert.equal(
              contradictsRate(exact(formatPercent(actual, bounds).slice(0, -1).replace(/,/g, '')), actual),
              false,
            );
        },
      ),
    );
  });
});

describe('for any figures', () => {
  const positive = decimals.filter((x) => signOf(x) > 0);
  const kinds = fc.constantFrom<TargetKind>('cumulative', 'level', 'coverage', 'clearance');
  const directions = fc.constantFrom<Direction>('at-least', 'at-most');

  test('completion grows with the value, and 100% means met and nothing else', () => {
    fc.assert(
      fc.property(decimals, decimals, positive, (a, b, target) => {
        const on = (value: Exact): Measure =>
          measure({ kind: 'cumulative', direction: 'at-least', value, target });
        const [first, second] = [on(a), on(b)];
        assert.equal(compare(first.percent as Exact, second.percent as Exact), compare(a, b));
        assert.equal(first.met, compare(a, target) >= 0);
        assert.equal(first.met, compare(first.percent as Exact, HUNDRED) >= 0);
      }),
    );
  });

  test('what is used grows with the value, and above 100% means passed and nothing else', () => {
    fc.assert(
      fc.property(decimals, positive, (value, target) => {
        const found = measure({ kind: 'cumulative', direction: 'at-most', value, target });
        assert.equal(found.met, compare(value, target) <= 0);
        assert.equal(found.met, compare(found.percent as Exact, HUNDRED) <= 0);
      }),
    );
  });

  test('a ceiling is never met above itself, whatever the baseline', () => {
    fc.assert(
      fc.property(
        kinds,
        decimals,
        positive,
        fc.option(decimals, { nil: undefined }),
        (kind, value, target, baseline) => {
          const found = measure({ kind, direction: 'at-most', value, target, baseline });
          assert.equal(found.met, compare(value, target) <= 0);
        },
      ),
    );
  });

  test('a floor above its baseline is met from itself on and not before', () => {
    fc.assert(
      fc.property(kinds, decimals, positive, positive, (kind, value, baseline, rise) => {
        const target = { n: baseline.n * rise.d + rise.n * baseline.d, d: baseline.d * rise.d };
        const found = measure({ kind, direction: 'at-least', value, target, baseline });
        assert.equal(found.met, compare(value, target) >= 0);
      }),
    );
  });

  test('a level has a gap and no quotient, any other kind no gap; what is left is never below 0', () => {
    fc.assert(
      fc.property(kinds, directions, decimals, decimals, (kind, direction, value, target) => {
        const found = measure({ kind, direction, value, target });
        assert.equal(found.gap !== undefined, kind === 'level');
        if (kind === 'level') assert.equal(found.percent, undefined);
        if (found.left) assert.ok(signOf(found.left) >= 0);
      }),
    );
  });

  test('the gap of a level is antisymmetric', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const gap = (value: Exact, target: Exact): Exact =>
          measure({ kind: 'level', direction: 'at-least', value, target }).gap as Exact;
        assert.equal(compare(gap(a, b), { n: -gap(b, a).n, d: gap(b, a).d }), 0);
      }),
    );
  });
});
