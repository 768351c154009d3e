import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  NO_WISH,
  districtChoices,
  findStations,
  foldText,
  isWished,
  serviceChoices,
  type Findable,
  type Findings,
  type Wish,
} from '../../../src/station-map/station-finding.js';
import { hoursState, parseHours, type HoursState } from '../../../src/station-map/station-hours.js';

interface Row {
  readonly text: string;
  readonly services?: readonly string[];
  readonly hours?: string;
  readonly mark?: number;
  readonly honoured?: boolean;
  readonly district?: string;
}

const SERVICES = ['water', 'rest', 'charging', 'wifi'];
const DISTRICTS = ['', '濂溪区', '浔阳区', '彭泽县'];

function findable(rows: readonly Row[], serviceNames: readonly string[] = SERVICES): Findable {
  const width = Math.max(1, Math.ceil(serviceNames.length / 32));
  const serviceBits = new Uint32Array(rows.length * width);
  rows.forEach(({ services = [] }, at) => {
    for (const service of services) {
      const place = serviceNames.indexOf(service);
      serviceBits[at * width + (place >> 5)]! |= 1 << (place & 31);
    }
  });
  return {
    count: rows.length,
    textOf: (at) => rows[at]!.text,
    serviceBits,
    serviceNames,
    hoursOf: (at) => rows[at]!.hours ?? '',
    marks: Uint8Array.from(rows, ({ mark = 0 }) => mark),
    honoured: (at) => rows[at]!.honoured ?? false,
    districts: Uint16Array.from(rows, ({ district = '' }) => DISTRICTS.indexOf(district)),
    districtNames: DISTRICTS,
  };
}

/** Friday, 20 November 2026, ten in the morning. */
const nowMs = Date.parse('2026-11-20T10:00:00+08:00');
const none = { holidays: new Set<string>(), workdays: new Set<string>() };
const openState = (hours: string): HoursState['state'] => hoursState(parseHours(hours), nowMs, none).state;

function find(source: Findable, wish: Partial<Wish>, slice?: number): Findings & { yields: number[] } {
  const finding = findStations(source, { ...NO_WISH, ...wish }, openState, slice);
  const yields: number[] = [];
  for (;;) {
    const step = finding.next();
    if (step.done) return { ...step.value, yields };
    yields.push(step.value);
  }
}
const places = ({ mask }: Findings): number[] => [...mask].flatMap((bit, at) => (bit ? [at] : []));

const rows: readonly Row[] = [
  {
    text: '示例驿站１（Ａ座）\n示例路 12 号\n濂溪区\n360402',
    services: ['water', 'rest'],
    hours: '08:30-17:30',
  },
  { text: '示例驿站2\n长虹大道1号\n浔阳区\n360403', services: ['water'], hours: '24小时', honoured: true },
  { text: '暂停的驿站', services: ['water', 'wifi'], hours: '24小时', mark: 1, district: '濂溪区' },
  { text: '关闭的驿站', hours: '24/7', mark: 2, district: '濂溪区' },
  { text: '未报状态', services: ['rest'], hours: '09:00-10:20', mark: 3, district: '彭泽县' },
  { text: '时间不明', hours: '夏季另行通知', mark: 0, district: '浔阳区' },
  { text: '没有时间', services: SERVICES, mark: 0 },
  { text: '晚上开放', hours: '18:00-22:00', mark: 4, honoured: true },
];
const source = findable(rows);

test('a text is folded: width, case and blanks do not matter', () => {
  assert.equal(foldText(' 示例　驿站１（Ａ座）Wi-Fi '), '示例驿站1(a座)wi-fi');
  assert.equal(foldText(''), '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(foldText(text), /\s/);
    }),
  );
});

test('whether anything is wished', () => {
  assert.equal(isWished(NO_WISH), false);
  assert.equal(isWished({ ...NO_WISH, text: ' 　 ' }), false);
  const wishes: readonly Partial<Wish>[] = [
    ...[{ text: 'a' }, { services: ['water'] }, { openNow: true }, { allDay: true }],
    ...[{ honoured: true }, { district: '' }, { district: '濂溪区' }],
  ];
  for (const wish of wishes) assert.equal(isWished({ ...NO_WISH, ...wish }), true);
});

test('each wish finds what fulfils it', () => {
  assert.deepEqual(places(find(source, {})), [0, 1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(places(find(source, { text: '驿站' })), [0, 1, 2, 3]);
  assert.deepEqual(places(find(source, { text: 'a座' })), [0]);
  assert.deepEqual(places(find(source, { text: '示例路12号' })), [0]);
  assert.deepEqual(places(find(source, { text: '1号　示例' })), [1]);
  assert.deepEqual(places(find(source, { text: '360402 示例' })), [0]);
  assert.deepEqual(places(find(source, { text: '示例 南昌' })), []);
  assert.deepEqual(places(find(source, { services: ['water'] })), [0, 1, 2, 6]);
  assert.deepEqual(places(find(source, { services: ['water', 'rest'] })), [0, 6]);
  assert.deepEqual(places(find(source, { services: ['shower'] })), []);
  assert.deepEqual(places(find(source, { allDay: true })), [1, 2, 3]);
  assert.deepEqual(places(find(source, { honoured: true })), [1, 7]);
  assert.deepEqual(places(find(source, { district: '濂溪区' })), [2, 3]);
  assert.deepEqual(places(find(source, { district: '' })), [0, 1, 6, 7]);
  assert.deepEqual(places(find(source, { district: '南昌县' })), []);
});

test('open now is what is known to be open: not paused, not closed, not of unknown hours', () => {
  assert.deepEqual(places(find(source, { openNow: true })), [0, 1, 4]);
  assert.deepEqual(places(find(source, { openNow: true, services: ['rest'] })), [0, 4]);
});

test('each text of hours is asked for once, and only where nothing cheaper has failed', () => {
  const asked: string[] = [];
  const many = findable([...rows, ...rows, ...rows]);
  const finding = findStations(many, { ...NO_WISH, openNow: true, honoured: true }, (hours) => {
    asked.push(hours);
    return 'open';
  });
  while (!finding.next().done);
  assert.deepEqual(asked, ['24小时', '18:00-22:00']);
});

test('a slice at a time, of fewer stations where texts are read', () => {
  const many = findable([...Array(100).keys()].map((at) => ({ text: `站${at}` })));
  assert.deepEqual(find(many, {}, 40).yields, [40, 80]);
  assert.deepEqual(find(many, { text: '站' }, 100).yields, [20, 40, 60, 80]);
  assert.deepEqual(find(many, { services: ['shower'] }, 10).yields, []);
  assert.deepEqual(find(findable([]), { text: 'x' }), { mask: new Uint8Array(0), count: 0, yields: [] });
});

test('more than 32 services', () => {
  const names = [...Array(70).keys()].map((at) => `s${at}`);
  const wide = findable(
    [
      { text: '', services: ['s0', 's31', 's69'] },
      { text: '', services: ['s31', 's32'] },
    ],
    names,
  );
  assert.deepEqual(places(find(wide, { services: ['s31'] })), [0, 1]);
  assert.deepEqual(places(find(wide, { services: ['s31', 's69'] })), [0]);
  assert.deepEqual(places(find(wide, { services: ['s0', 's32'] })), []);
  assert.deepEqual(
    serviceChoices(wide).map(({ service, count }) => `${service} ${count}`),
    ['s31 2', 's0 1', 's32 1', 's69 1'],
  );
});

test('what there is to choose from', () => {
  assert.deepEqual(serviceChoices(source), [
    { service: 'water', count: 4 },
    { service: 'rest', count: 3 },
    { service: 'wifi', count: 2 },
    { service: 'charging', count: 1 },
  ]);
  assert.deepEqual(districtChoices(source), [
    { district: '', count: 4 },
    { district: '濂溪区', count: 2 },
    { district: '浔阳区', count: 1 },
    { district: '彭泽县', count: 1 },
  ]);
  assert.deepEqual(serviceChoices(findable([])), []);
});

const row: fc.Arbitrary<Row> = fc.record({
  text: fc.string({ unit: fc.constantFrom('站', '路', 'A', 'ａ', '1', ' '), maxLength: 8 }),
  services: fc.subarray(SERVICES),
  hours: fc.constantFrom('24/7', '08:30-17:30', '18:00-22:00', '不明', ''),
  mark: fc.integer({ min: 0, max: 4 }),
  honoured: fc.boolean(),
  district: fc.constantFrom(...DISTRICTS),
});
const wished: fc.Arbitrary<Wish> = fc.record({
  text: fc.string({ unit: fc.constantFrom('站', '路', 'a', '１', ' '), maxLength: 3 }),
  services: fc.subarray([...SERVICES, 'shower'], { maxLength: 2 }),
  openNow: fc.boolean(),
  allDay: fc.boolean(),
  honoured: fc.boolean(),
  district: fc.option(fc.constantFrom(...DISTRICTS), { nil: undefined }),
});
/** What weakens a wish, one part at a time. */
const weaker: readonly Partial<Wish>[] = [
  ...[{ text: '' }, { services: [] }, { openNow: false }, { allDay: false }, { honoured: false }],
  { district: undefined },
];

test('who wishes less finds no less, whatever the slice', () => {
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      wished,
      fc.integer({ min: 1, max: 40 }),
      (all, wish, slice) => {
        const stations = findable(all);
        const found = find(stations, wish, slice);
        assert.equal(found.count, places(found).length);
        assert.deepEqual(places(found), places(find(stations, wish)));
        assert.ok(isWished(wish) || found.count === all.length);
        for (const part of weaker) {
          const more = find(stations, { ...wish, ...part }, slice).mask;
          assert.ok(places(found).every((at) => more[at] === 1));
        }
      },
    ),
  );
});

test('many stations: no slice takes long', () => {
  const count = 200_000;
  const many: Findable = {
    ...source,
    count,
    textOf: (at) => `示例驿站${at}（A座）\n（虚构）示例路${at % 999}号\n濂溪区\n360402`,
    serviceBits: new Uint32Array(count).fill(3),
    hoursOf: (at) => rows[at % rows.length]!.hours ?? '',
    marks: new Uint8Array(count),
    honoured: () => true,
    districts: new Uint16Array(count),
  };
  const wish = { ...NO_WISH, text: 'a座 路99', openNow: true, services: ['water'], district: '' };
  const slices: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const finding = findStations(many, wish, openState);
    for (let done = false; !done;) {
      const beforeMs = performance.now();
      done = finding.next().done === true;
      slices.push(performance.now() - beforeMs);
    }
  }
  slices.sort((a, b) => a - b);
  assert.ok(slices.length > 30);
  // Typical ones take 2 to 4 ms; a busy machine may hold up any one of them.
  assert.ok(slices[Math.floor(slices.length / 2)]! < 8, `${slices[Math.floor(slices.length / 2)]} ms`);
});
