import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maybeFaultAt, WARM_UP_MS } from '../../perf/soak-faults.mjs';
import { figuresOf, lobbyAt } from '../../perf/soak-figures.mjs';
import { clockOf, driftOf, slopeOf } from '../../perf/soak-verdict.mjs';

const HOUR_MS = 3_600_000;
const figures = (elapsedMs: number): unknown =>
  [...JSON.stringify(lobbyAt(elapsedMs, HOUR_MS)).matchAll(/"(?:value|part|amount|served)":"?([\d.]+)/g)].map(
    ([, figure]) => figure,
  );

describe('the soak', () => {
  test('fits a line through readings', () => {
    assert.equal(slopeOf([1, 2, 3, 4]), 1);
    assert.equal(slopeOf([5]), 0);
    assert.equal(driftOf([100, 100, 100]), 0);
    assert.ok(Math.abs(driftOf([99, 100, 101]) - 0.02) < 1e-12);
    assert.equal(clockOf(90_061_000), '25:01:01');
  });

  test('has the same figures every hour, others every five seconds, and none that move at a reading', () => {
    assert.deepEqual(figures(HOUR_MS), figures(0));
    assert.deepEqual(figures(HOUR_MS - 50_000), figures(HOUR_MS));
    assert.deepEqual(figures(1_000_000), figures(HOUR_MS + 1_000_000));
    assert.notDeepEqual(figures(1_000_000), figures(1_005_000));
    assert.ok(figuresOf(lobbyAt(0, HOUR_MS).ranking).length > 10);
  });

  test('has every fault while it warms up, calm before the start, then one every ten minutes', () => {
    const seen = (fromMs: number, toMs: number): string[] => {
      const kinds = new Set<string>();
      for (let atMs = fromMs; atMs < toMs; atMs += 5000) kinds.add(maybeFaultAt(atMs, HOUR_MS) ?? 'none');
      return [...kinds];
    };
    assert.equal(seen(-WARM_UP_MS, 0).length, 15);
    assert.deepEqual(seen(-240_000, 0), ['none']);
    assert.equal(seen(0, HOUR_MS).length, 7);
  });
});
