import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { maybeArea, type Area } from '../../../src/station-map/station-boundary.js';
import { CornerHeap } from '../../../src/station-map/station-corner-heap.js';
import { areaOfRing, type Ring } from '../../../src/station-map/station-geometry.js';
import { polygonAt, rankRings, ringAt, type RankedRing } from '../../../src/station-map/station-simplify.js';

type Corner = readonly [number, number];

/** A generator of numbers from 0 to 1 (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The ring of a closed line, begun anywhere and run either way. */
function ringOf(line: readonly Corner[], random: () => number): Ring {
  const from = Math.floor(random() * line.length);
  const turned = [...line.slice(from), ...line.slice(0, from)];
  return Float64Array.from((random() < 0.5 ? turned.reverse() : turned).flat());
}

const areaOf = (name: string, ...polygons: Ring[][]): Area => maybeArea('', name, polygons)!;

/** A made-up city: cells of a jittered grid with crooked borders, one of them with an enclave, and an island. */
function cityOf(seed: number, side: number, crooked: number): Area[] {
  const random = chance(seed);
  const jitter = (): number => (random() - 0.5) * 0.6;
  const nodes = Array.from({ length: (side + 1) ** 2 }, (_, at): Corner => [
    (at % (side + 1)) + jitter(),
    Math.floor(at / (side + 1)) + jitter(),
  ]);
  const edges = new Map<string, Corner[]>();
  const edge = (from: number, to: number): Corner[] => {
    const [a, b] = [Math.min(from, to), Math.max(from, to)];
    const known = edges.get(`${a} ${b}`);
    const [p, q] = [nodes[a]!, nodes[b]!];
    const count = Math.floor(random() * crooked);
    const line =
      known ??
      Array.from({ length: count }, (_, at): Corner => {
        const part = (at + 1) / (count + 1);
        return [p[0] + (q[0] - p[0]) * part + jitter() / 20, p[1] + (q[1] - p[1]) * part + jitter() / 20];
      });
    edges.set(`${a} ${b}`, line);
    return from < to ? [p, ...line] : [q, ...[...line].reverse()];
  };
  const loop = (x: number, y: number, radius: number): Corner[] =>
    Array.from({ length: 3 + Math.floor(random() * 40) }, (_, at): Corner => {
      const away = radius * (0.6 + random() * 0.4);
      return [x + away * Math.cos(at / 6.9), y + away * Math.sin(at / 6.9)];
    });
  const enclave = loop(0.5, 0.5, 0.15);
  const areas: Area[] = [areaOf('enclave', [ringOf(enclave, random)])];
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const at = row * (side + 1) + column;
      const around = [at, at + 1, at + side + 2, at + side + 1];
      const outline = ringOf(
        around.flatMap((from, corner) => edge(from, around[(corner + 1) % 4]!)),
        random,
      );
      const islands = row === 0 && column === 1 ? [[ringOf(loop(side + 3, 1, 0.3), random)]] : [];
      areas.push(
        areaOf(`${row} ${column}`, at === 0 ? [outline, ringOf(enclave, random)] : [outline], ...islands),
      );
    }
  }
  return areas;
}

function rank(areas: readonly Area[], slice?: number): RankedRing[][][] {
  const running = rankRings(areas, slice);
  let last = 0;
  for (;;) {
    const next = running.next();
    if (next.done) return next.value.areas as RankedRing[][][];
    assert.ok(next.value >= last && next.value <= 1, `${last} ${next.value}`);
    last = next.value;
  }
}

const keysOf = (ring: Ring): string[] =>
  Array.from({ length: ring.length / 2 }, (_, at) => `${ring[at * 2]} ${ring[at * 2 + 1]}`);
const city = fc.tuple(fc.nat(), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 40 }));
const tolerances = [0, 1e-4, 0.01, 0.03, 0.1, 0.3, 1, 3];

test('neighbours share their borders at every tolerance', () => {
  fc.assert(
    fc.property(city, (given) => {
      const rings = rank(cityOf(...given)).flat(2);
      const corners = rings.map(({ ring }) => new Set(keysOf(ring)));
      for (const tolerance of tolerances) {
        const drawn = rings.map((ring) => ringAt(ring, tolerance));
        const kept = drawn.map((ring) => ring && new Set(keysOf(ring)));
        kept.forEach((own, at) => {
          kept.forEach((other, beside) => {
            if (!own || !other || beside <= at) return;
            for (const key of corners[at]!)
              if (corners[beside]!.has(key))
                assert.equal(own.has(key), other.has(key), `${tolerance}: ${key}`);
          });
        });
      }
    }),
    { numRuns: 60 },
  );
});

test('a ring loses corners only, the more the coarser, and never has fewer than three', () => {
  fc.assert(
    fc.property(city, (given) => {
      for (const ranked of rank(cityOf(...given)).flat(2)) {
        const all = keysOf(ranked.ring);
        let before = Infinity;
        for (const tolerance of tolerances) {
          const ring = ringAt(ranked, tolerance);
          assert.equal(ring === undefined, ranked.reach < tolerance);
          const keys = ring ? keysOf(ring) : [];
          assert.ok(!ring || keys.length >= 3);
          assert.ok(keys.length <= before);
          before = keys.length;
          let from = 0;
          for (const key of keys)
            from = all.indexOf(key, from) + 1 || assert.fail('a corner of its own, in turn');
        }
        assert.equal(ringAt(ranked, 0), ranked.ring);
      }
    }),
    { numRuns: 60 },
  );
});

test('land keeps its size but for what a tolerance may take', () => {
  for (const seed of [1, 2, 3]) {
    for (const { ring, weights, reach } of rank(cityOf(seed, 3, 60)).flat(2)) {
      const drawn = ringAt({ ring, weights, reach }, 0.05)!;
      assert.ok(drawn.length < ring.length);
      const least = areaOfRing(ring);
      assert.ok(Math.abs(areaOfRing(drawn) - least) < Math.max(0.12 * least, 0.03), `${least}`);
    }
  }
});

test('how the work is cut changes nothing, and each piece is short', () => {
  const areas = cityOf(7, 4, 40);
  assert.deepEqual(rank(areas, 13), rank(areas));
  const running = rankRings(areas, 50);
  let steps = 0;
  while (!running.next().done) steps++;
  assert.ok(steps > 20, String(steps));
});

test('an island that is too small is a dot for the caller, a hole nothing', () => {
  const square = (x: number, size: number): Ring =>
    Float64Array.from([x, 0, x + size, 0, x + size, size, x, size]);
  const [land, island] = rank([
    areaOf('land', [square(0, 1), square(0.4, 0.01)]),
    areaOf('island', [square(2, 0.01)]),
  ]);
  assert.equal(polygonAt(land![0]!, 0.001)!.length, 2);
  assert.equal(polygonAt(land![0]!, 0.02)!.length, 1);
  assert.equal(polygonAt(island![0]!, 0.02), undefined);
});

test('two areas that share all but one corner each keep a triangle', () => {
  const [left, right] = [
    [0, 0, 0, 9, 1, 5, 2, 4],
    [0, 0, 0, 9, 1, 5, 2, 4, 9, 4],
  ].map((line) => Float64Array.from(line));
  for (const tolerance of [1, 3, 5])
    for (const [polygon] of rank([areaOf('a', [left!]), areaOf('b', [right!])]))
      assert.ok(ringAt(polygon![0]!, tolerance)!.length >= 6);
});

test('rings of no area, of repeated corners and there and back are ranked without harm', () => {
  const lines = [
    [1, 1, 1, 1, 1, 1],
    [0, 0, 1, 1, 0, 0],
    [0, 0, 1, 1, 2, 2, 1, 1],
    [0, 0, 0, 0, 1, 0, 1, 0, 1, 1],
    [0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1],
    [0, 0, 4, 0, 2, 1, 2, 2, 2, 1],
    [1, 1, 1, 0, 1, 1, 1, 0],
  ].map((line) => Float64Array.from(line));
  for (const [polygon] of rank(lines.map((line) => areaOf('', [line]))))
    for (const tolerance of [0, 0.5, 1]) {
      const ring = ringAt(polygon![0]!, tolerance);
      assert.ok(!ring || ring.length >= 6);
    }
  assert.equal(ringAt(rank([areaOf('', [lines[0]!])])[0]![0]![0]!, 0), undefined);
  assert.deepEqual(rank([]), []);
});

test('any rings of few places keep the promises, whoever they touch', () => {
  const line = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const areas = lines.map((own) => areaOf('', [Float64Array.from(own.slice(0, own.length & ~1))]));
      for (const ranked of rank(areas, 2).flat(2)) {
        let before = Infinity;
        for (const tolerance of [0, 0.5, 1, 2, 4]) {
          const count = (ringAt(ranked, tolerance)?.length ?? 0) / 2;
          assert.ok((count === 0 || count >= 3) && count <= before);
          before = count;
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('the queue gives the lightest first, whatever changed while it waited', () => {
  const entry = fc.tuple(fc.nat(19), fc.integer({ min: 0, max: 9 }));
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const heap = new CornerHeap(20);
      const known = new Map<number, number>();
      for (const [corner, weight] of entries) {
        heap.set(corner, weight);
        known.set(corner, weight);
      }
      assert.equal(heap.size, known.size);
      const out: number[] = [];
      while (heap.size > 0) out.push(known.get(heap.pop())!);
      assert.deepEqual(
        out,
        [...known.values()].sort((a, b) => a - b),
      );
      assert.equal(heap.pop(), -1);
    }),
  );
});
