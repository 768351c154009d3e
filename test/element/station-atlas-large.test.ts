import { expect } from 'chai';
import type { StationMapElement } from '../../src/station-map/index.js';
import type { UnionDataEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import type { UnionProgressEvent } from '../../src/station-map/index.js';
import { toPixel, toWorld } from '../../src/station-map/station-projection.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';
import {
  cardName,
  clickMap,
  dotsOf,
  every,
  find,
  heard,
  inside,
  listOf,
  mapWith,
  press,
  replaced,
  rowsOf,
  settled,
} from './maps.js';

const DISTRICTS = ['青禾区', '云溪区', '松岭县', '鹭洲县'];
/** So many invented stations on a grid of their city; no two on one place. */
const rows = (count: number, from = 0): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return {
      ...{ id: `S-${at}`, name: `驿站${at}（示例）`, district: DISTRICTS[at % 4] },
      ...{ lng: 110 + (at % 500) / 500, lat: 30 + Math.floor(at / 500) / 500 },
      ...{ status: at % 10 === 0 ? 'paused' : 'open', services: at % 3 === 0 ? ['water'] : ['wifi'] },
    };
  });

interface Told {
  readonly progress: { readonly done: number; readonly total: number }[];
  readonly data: UnionDataEvent[];
  readonly invalid: UnionInvalidEvent[];
}

/** All that a map tells from now on. */
function listen(map: StationMapElement): Told {
  const told: Told = { progress: [], data: [], invalid: [] };
  map.addEventListener('union-progress', (event) => {
    const { done, total } = event as UnionProgressEvent;
    told.progress.push({ done, total });
  });
  map.addEventListener('union-data', (event) => told.data.push(event));
  map.addEventListener('union-invalid', (event) => told.invalid.push(event));
  return told;
}

const loading = (map: StationMapElement): string | undefined =>
  inside(map, '.loading')?.textContent ?? undefined;

async function begun(data?: unknown): Promise<{ map: StationMapElement; told: Told }> {
  const map = await mapWith(undefined);
  const told = listen(map);
  if (data !== undefined) map.data = data;
  return { map, told };
}

/** The document is being read: some of it is, the rest is not. */
async function reading(map: StationMapElement): Promise<void> {
  const { done, total } = await nextEvent<UnionProgressEvent>(map, 'union-progress');
  expect(done).to.be.below(total);
}

const whole = (told: Told, count = 1): Promise<unknown> =>
  until(() => told.data.length >= count, 'the whole document', 8000);

describe('union-station-map reads a large document in slices', () => {
  it('progress rises to the total, then comes union-data, once, with what could not be drawn', async () => {
    const stations = rows(60_000);
    stations[7] = { ...stations[7], lng: 30, lat: 110 };
    stations[59_999] = { ...stations[59_999], lng: 0, lat: 0 };
    (stations as unknown[])[500] = null;
    const { map, told } = await begun({ stations });
    await whole(told);
    const done = told.progress.map((one) => one.done);
    expect(done.length).to.be.at.least(2);
    expect(done[0]).to.be.below(60_000);
    expect(done).to.deep.equal([...done].sort((a, b) => a - b));
    expect(done[done.length - 1]).to.equal(60_000);
    expect(told.progress.every(({ total }) => total === 60_000)).to.equal(true);
    await settled(map);
    await nextFrame();
    expect(told.data.map(({ skipped }) => skipped)).to.deep.equal([3]);
    expect(told.invalid).to.have.length(1);
    expect(told.invalid[0]!.issues.map(({ path }) => path)).to.deep.equal([
      '/stations/7/lat',
      '/stations/500',
      '/stations/59999/lng',
    ]);
    expect(map.toSentence()).to.contain('共60000个驿站，其中开放').and.to.contain('位置有误2个未上图');
    expect(map.toTable().rows).to.have.length(60_000);
  });

  it('meanwhile a picture stands, and says by eye, ear and sentence that its counts are of a part', async () => {
    const { map, told } = await begun({ stations: rows(60_000) });
    // What stands around the map comes first, the map itself two frames later.
    await until(() => loading(map) && dotsOf(map).length > 3, 'the first picture');
    expect(loading(map)).to.match(/^正在载入：已读 \d+ 行，共 60000 行，计数尚不完整$/);
    expect(heard(map).join()).to.contain('计数尚不完整');
    expect(map.toSentence()).to.contain('计数尚不完整');
    expect(told.data).to.have.length(0);
    expect(rowsOf(map).length).to.be.above(5);
    await whole(told);
    await settled(map);
    expect(loading(map)).to.equal(undefined);
    expect(map.toSentence()).to.equal('青禾区等4个县区共60000个驿站，其中开放54000个、暂停6000个。');
  });

  it('fits whole districts, not the stations that stand for them meanwhile', async () => {
    const names = Array.from({ length: 300 }, (_, at) => `示例${at}县`);
    // Each district is a block of 30 stations, 0.029° wide; far more districts than stations stand for all.
    const stations = rows(9_000).map((row, at) => {
      const block = Math.floor(at / 30);
      return {
        ...row,
        district: names[block],
        ...{ lng: 110 + (block % 20) / 10 + (at % 30) / 1000, lat: 30 + Math.floor(block / 20) / 10 },
      };
    });
    const { map, told } = await begun({ stations, districts: [{ code: 'E7', name: names[7] }] });
    await whole(told);
    await settled(map);
    for (const target of [names[211]!, 'E7']) {
      const block = target === 'E7' ? 7 : 211;
      map.fit(target);
      await settled(map);
      await nextFrame();
      const inSight = map.seenView.dots.length;
      expect(inSight, target).to.be.above(0);
      const { width } = map.picture!.map;
      const edges = [0, 0.029].map((more) => {
        const place = toWorld({
          lngDeg: 110 + (block % 20) / 10 + more,
          latDeg: 30 + Math.floor(block / 20) / 10,
        });
        return toPixel(place, map.seenView.view!, map.picture!.map).px;
      });
      expect(edges[0], target).to.be.within(0, width / 2);
      expect(edges[1], target).to.be.within(width / 2, width);
      expect(edges[1]! - edges[0]!, target).to.be.above(width / 2);
    }
  });

  it('of 200,000 rows fewer than 60 stand in the list, which says how many there are', async function () {
    this.timeout(20_000);
    const { map, told } = await begun({ stations: rows(200_000) });
    await until(() => told.data.length > 0, 'the whole document', 18_000);
    await settled(map);
    expect(rowsOf(map).length).to.be.within(5, 59);
    const list = listOf(map);
    list.focus();
    press(list, 'End');
    await until(() => inside(map, '#row-199999'), 'the last row');
    const last = inside(map, '#row-199999')!;
    expect(list.getAttribute('aria-activedescendant')).to.equal('row-199999');
    expect(last.getAttribute('aria-setsize')).to.equal('200000');
    expect(last.getAttribute('aria-posinset')).to.equal('200000');
    expect(rowsOf(map).length).to.be.below(60);
    const [box, own] = [list.getBoundingClientRect(), last.getBoundingClientRect()];
    expect(own.bottom).to.be.at.most(box.bottom + 1);
    expect(own.top).to.be.at.least(box.top - 1);
    await find(map, '驿站123456（示例）');
    await until(() => heard(map).includes('符合 1 个，共 200000 个'), 'what was found', 8000);
    expect(rowsOf(map).map((row) => row.querySelector('.row-name')!.textContent)).to.deep.equal([
      '驿站123456（示例）',
    ]);
    map.select('S-199999');
    await settled(map);
    expect(cardName(map)).to.equal('驿站199999（示例）');
  });

  it('the list is as high as its rows and heads, wherever it is scrolled to, and what is seen is drawn', async () => {
    const { map, told } = await begun({ stations: rows(12_000) });
    await whole(told);
    await settled(map);
    const list = listOf(map);
    list.scrollIntoView({ block: 'center' });
    const rowPx = map.picture!.rowPx;
    const headPx = inside(map, '.group')!.offsetHeight;
    const height = 12_000 * rowPx + 4 * headPx;
    for (const part of [0, 0.2501, 0.5, 0.77, 1]) {
      list.scrollTop = part * (height - list.clientHeight);
      const middle = (): Element | null => {
        const { left, top, width } = list.getBoundingClientRect();
        return (map.renderRoot as ShadowRoot)
          .elementFromPoint(left + width / 2, top + list.clientHeight / 2)!
          .closest('.row, .group');
      };
      await until(middle, `a row in the middle at ${part}`);
      expect(list.scrollHeight, `at ${part}`).to.equal(height);
    }
  });

  it('select() of a far row, asked while the document is still being read, opens it once it is there', async () => {
    const { map, told } = await begun({ stations: rows(30_000) });
    map.select('S-29999');
    await whole(told);
    await until(() => cardName(map) === '驿站29999（示例）', 'the card');
    expect(map.picture!.scene.reading.total).to.equal(30_000);
    press(inside(map, '.card')!, 'Escape');
    const row = await until(
      () => inside(map, '.row.active'),
      'its row, once the card covers the list no more',
    );
    expect(row.textContent).to.contain('驿站29999');
    expect(listOf(map).getAttribute('aria-activedescendant')).to.equal(row.id);
    expect(row.getBoundingClientRect().bottom).to.be.at.most(listOf(map).getBoundingClientRect().bottom + 1);
  });

  it('a newer document, large or small, ends the reading of the one before', async () => {
    const { map, told } = await begun({ stations: rows(150_000) });
    await reading(map);
    map.data = { stations: rows(9_000) };
    await whole(told);
    await settled(map);
    expect(told.progress[told.progress.length - 1]).to.deep.equal({ done: 9_000, total: 9_000 });
    expect(map.toSentence()).to.contain('共9000个驿站');
    map.data = { stations: rows(90_000) };
    await until(() => told.progress.some(({ total }) => total === 90_000), 'the reading');
    map.data = { stations: rows(3) };
    await whole(told, 2);
    const { length } = told.progress;
    await settled(map);
    await nextFrame();
    expect(told.progress).to.have.length(length);
    expect(loading(map)).to.equal(undefined);
    expect(rowsOf(map)).to.have.length(3);
    expect(told.data).to.have.length(2);
  });

  it('data that is taken away ends the reading', async () => {
    const { map, told } = await begun({ stations: rows(150_000) });
    await reading(map);
    map.data = undefined;
    await settled(map);
    const { length } = told.progress;
    await nextFrame();
    await nextFrame();
    expect(told.progress).to.have.length(length);
    expect(map.state).to.equal('empty');
    expect(told.data).to.have.length(0);
  });

  it('a document that is refused meanwhile is told at once; the one before is read to its end and stays', async () => {
    const { map, told } = await begun({ stations: rows(150_000) });
    await reading(map);
    const refused = nextEvent<UnionInvalidEvent>(map, 'union-invalid');
    map.data = { stations: 'none' };
    expect((await refused).kept).to.equal(true);
    expect(map.state).to.equal('invalid');
    await until(
      () => map.toSentence().includes('其中开放135000个、暂停15000个'),
      'the end of the one before',
      8000,
    );
    await until(() => loading(map) === undefined, 'the line about loading to go');
    expect(told.invalid).to.have.length(1);
    expect(told.data).to.have.length(0);
  });

  it('removed in the middle it rests, put back it goes on, and tells of the whole once', async () => {
    const { map, told } = await begun({ stations: rows(150_000) });
    await reading(map);
    const holder = map.parentElement!;
    map.remove();
    const { length } = told.progress;
    await nextFrame();
    await nextFrame();
    expect(told.progress).to.have.length(length);
    holder.append(map);
    await whole(told);
    await settled(map);
    expect(told.data).to.have.length(1);
    const done = told.progress.map((one) => one.done);
    expect(done).to.deep.equal([...done].sort((a, b) => a - b));
    expect(map.toSentence()).to.contain('共150000个驿站');
  });

  it('after its removal nothing waits and nobody listens any more', async () => {
    const timers = new Set<number>();
    const listeners = new Map<string, number>();
    const { setTimeout: ask, clearTimeout: drop } = window;
    const back: (() => void)[] = [
      replaced(window, 'setTimeout', (run: () => void, ms?: number) => {
        const timer = ask(() => {
          timers.delete(timer);
          run();
        }, ms);
        timers.add(timer);
        return timer;
      }),
      replaced(window, 'clearTimeout', (timer: number) => {
        timers.delete(timer);
        drop(timer);
      }),
    ];
    for (const target of [window, document]) {
      const { addEventListener: add, removeEventListener: leave } = target;
      const count = (name: string, by: number): unknown =>
        listeners.set(name, (listeners.get(name) ?? 0) + by);
      back.push(
        replaced(target, 'addEventListener', (...all: Parameters<typeof add>) => {
          count(all[0], 1);
          add.apply(target, all);
        }),
        replaced(target, 'removeEventListener', (...all: Parameters<typeof leave>) => {
          count(all[0], -1);
          leave.apply(target, all);
        }),
      );
    }
    try {
      const { map } = await begun({ stations: rows(150_000) });
      map.setAttribute('tour', '5');
      await reading(map);
      map.remove();
      await nextFrame();
      await until(() => timers.size <= 1, 'timers to go; the one is this wait’s own');
      const waiting = [...timers];
      await nextFrame();
      expect([...timers].filter((timer) => waiting.includes(timer))).to.deep.equal([]);
      for (const [name, count] of listeners) expect(count, name).to.equal(0);
    } finally {
      back.forEach((give) => give());
    }
  });

  it('a foreign document through `fields` is read to its end, and once', async () => {
    const map = await mapWith(undefined);
    const told = listen(map);
    map.fields = JSON.stringify({
      stations: '/list',
      'stations.id': 'no',
      'stations.name': 'title',
      'stations.lng': 'x',
      'stations.lat': 'y',
    });
    map.data = {
      list: rows(6_000).map(({ id, name, lng, lat }) => ({ no: id, title: name, x: lng, y: lat })),
    };
    await whole(told);
    const { length } = told.progress;
    await settled(map);
    await nextFrame();
    await nextFrame();
    expect(told.progress).to.have.length(length);
    expect(told.data).to.have.length(1);
    expect(map.toSentence()).to.contain('共6000个驿站');
  });

  it('points of GeoJSON come in slices too', async () => {
    const features = rows(7_000).map(({ id, name, lng, lat }) => ({
      type: 'Feature',
      ...{ id, properties: { name }, geometry: { type: 'Point', coordinates: [lng, lat] } },
    }));
    const { map, told } = await begun({ type: 'FeatureCollection', features });
    await whole(told);
    await settled(map);
    const selected = nextEvent<Event & { id: string; item: unknown }>(map, 'union-select');
    rowsOf(map)[3]!.click();
    const { id, item } = await selected;
    expect(item).to.equal(features.find((one) => one.id === id));
  });

  it('what is written in the search before the whole is there is found in the whole', async () => {
    const { map, told } = await begun({ stations: rows(50_000) });
    await until(() => inside(map, '.find input'), 'the search');
    await find(map, '驿站4999');
    await whole(told);
    await until(() => heard(map).includes('符合 11 个，共 50000 个'), 'what was found', 8000);
    const names = every(map, '.row-name').map(({ textContent }) => textContent);
    expect(names).to.have.length(11);
    expect(names.every((name) => name!.includes('驿站4999'))).to.equal(true);
  });

  it('a wish outlives a change from many stations to fewer: no row of the old ones stays', async () => {
    const { map, told } = await begun({ stations: rows(30_000) });
    await whole(told);
    await find(map, '驿站');
    await until(() => heard(map).includes('符合 30000 个，共 30000 个'), 'what was found', 8000);
    map.data = { stations: rows(6_000, 100_000) };
    await whole(told, 2);
    await until(() => heard(map).includes('符合 6000 个，共 6000 个'), 'what was found', 8000);
    expect(map.state).to.equal('ready');
    listOf(map).focus();
    press(listOf(map), 'End');
    const last = await until(() => inside(map, '#row-5999'), 'the last row');
    expect(last.getAttribute('aria-setsize')).to.equal('6000');
    expect(last.textContent).to.contain('驿站10');
  });

  it('a click on a disc of thousands goes nearer', async () => {
    const { map, told } = await begun({ stations: rows(20_000) });
    await whole(told);
    await settled(map);
    const disc = dotsOf(map).find(({ reachPx }) => reachPx !== undefined)!;
    const { zoom } = map.seenView.view!;
    clickMap(map, disc.px, disc.py);
    await settled(map);
    expect(map.seenView.view!.zoom).to.be.at.least(zoom + 1);
    expect(cardName(map)).to.equal(undefined);
  });

  it('mounted hidden it reads all the same, and is right once shown', async () => {
    const holder = await fixture('<div hidden><union-station-map motion="none"></union-station-map></div>');
    const map = holder.querySelector('union-station-map')!;
    const told = listen(map);
    map.data = { stations: rows(8_000) };
    await whole(told);
    holder.style.width = '900px';
    (holder as HTMLElement).hidden = false;
    await until(() => rowsOf(map).length > 5, 'the list');
    expect(heard(map)).to.include('8000 个驿站');
    expect(told.data).to.have.length(1);
  });
});
