import { expect } from 'chai';
import type { StationMapElement } from '../../src/station-map/index.js';
import { convertCrs } from '../../src/station-map/station-coordinates.js';
import {
  exampleBoundary,
  exampleDistricts,
  exampleMap,
  exampleStations,
} from '../../stories/station-examples.js';
import { fakeClock, type FakeClock } from '../fake-clock.js';
import { fixture, nextFrame, until } from '../fixture.js';
import {
  cardName,
  chip,
  clickMap,
  dotsOf,
  every,
  find,
  ground,
  heard,
  inside,
  mapWith,
  namesOf,
  pointer,
  press,
  replaced,
  rowsOf,
  settled,
  station,
  textsPaintedWhile,
} from './maps.js';

/** Five hundred stations, some of them on one place, and one that cannot be drawn. */
const many = {
  districts: exampleDistricts,
  stations: [
    ...exampleStations(490),
    ...Array.from({ length: 9 }, (_, at) => station(`same${at}`, { lng: 110.81, lat: 30.61 })),
    station('nowhere', { lng: 0, lat: 0 }),
  ],
};
const isDisc = ({ reachPx }: { reachPx?: number | undefined }): boolean => reachPx !== undefined;
const numbers = (texts: readonly string[]): number[] =>
  texts.filter((text) => /^\d+$/.test(text)).map(Number);

/** Paints once more and reads what the discs say. */
async function discTexts(map: StationMapElement): Promise<number[]> {
  const texts = await textsPaintedWhile(async () => {
    map.repaint();
    await settled(map);
  });
  // The discs of the last painting: as many as a pointer finds.
  return numbers(texts).slice(-dotsOf(map).filter(isDisc).length || Infinity);
}

describe('union-station-map in clusters', () => {
  it('discs and dots add up to all that are drawn, at the home view and under any filter', async () => {
    const map = await mapWith(many);
    const check = async (drawable: number): Promise<void> => {
      const discs = await discTexts(map);
      const single = dotsOf(map).filter((dot) => !isDisc(dot)).length;
      expect(discs.reduce((sum, count) => sum + count, single)).to.equal(drawable);
      expect(discs).to.have.length(dotsOf(map).filter(isDisc).length);
      const [line] = heard(map).filter((text) => text.startsWith('视野内'));
      expect(line).to.equal(
        `视野内 ${drawable} 个驿站${discs.length > 0 ? `，其中 ${discs.length} 处合并显示` : ''}`,
      );
    };
    await check(499);
    const wishes = ['*day', '*honour', every(map, '[data-chip]')[3]!.dataset['chip']!];
    for (const wish of wishes) {
      chip(map, wish).click();
      await settled(map);
      const said = /符合 (\d+) 个/.exec(heard(map).join())!;
      await check(Number(said[1]));
    }
    for (const wish of wishes) chip(map, wish).click();
    await find(map, 'same');
    await check(9);
    await find(map, '人民路');
    await check(Number(/符合 (\d+) 个/.exec(heard(map).join())![1]));
  });

  it('a click on a disc goes nearer, until its stations stand for themselves', async () => {
    const map = await mapWith({
      stations: [station('甲'), station('乙', { lng: 110.5003 }), station('丙', { lng: 111 })],
    });
    for (let clicks = 0; dotsOf(map).some(isDisc); clicks++) {
      expect(clicks).to.be.below(8);
      const { zoom } = map.seenView.view!;
      const disc = dotsOf(map).find(isDisc)!;
      clickMap(map, disc.px, disc.py);
      await settled(map);
      expect(map.seenView.view!.zoom).to.be.at.least(zoom + 1);
    }
    expect(dotsOf(map)).to.have.length(2);
    expect(cardName(map)).to.equal(undefined);
  });

  it('stations of one place open as a list, which says so and has a way back', async () => {
    const map = await mapWith({
      stations: [station('甲'), station('乙'), station('丙'), station('丁', { lng: 111 })],
    });
    const before = map.seenView.view;
    const disc = dotsOf(map).find(isDisc)!;
    clickMap(map, disc.px, disc.py);
    await settled(map);
    expect(namesOf(map).sort()).to.deep.equal(['丙站', '乙站', '甲站'].sort());
    expect(heard(map)).to.include('同一地点的 3 个驿站');
    expect(map.seenView.view).to.deep.equal(before);
    inside(map, '.chip.all')!.click();
    await settled(map);
    expect(rowsOf(map)).to.have.length(4);
    expect(inside(map, '.chip.all') === null).to.equal(true);
  });

  it('a click hits what it shows under transform: scale(.5,.8) and zoom: .7', async () => {
    const map = await mapWith({
      stations: [
        ...[station('甲'), station('乙'), station('丙', { lng: 110.9, lat: 30.8 })],
        station('丁', { lng: 111.2, lat: 30.2 }),
      ],
    });
    const holder = map.parentElement!;
    for (const [name, value] of [
      ['transform', 'scale(.5, .8)'],
      ['zoom', '.7'],
    ] as const) {
      holder.style.setProperty(name, value);
      await settled(map);
      for (const own of ['丙', '丁']) {
        map.select(null);
        map.fit();
        await settled(map);
        const dot = dotsOf(map).find(({ key }) => key.endsWith(own))!;
        clickMap(map, dot.px, dot.py);
        await settled(map);
        expect(cardName(map), `${name} ${own}`).to.equal(`${own}站`);
      }
      map.select(null);
      map.fit();
      await settled(map);
      const disc = dotsOf(map).find(isDisc)!;
      clickMap(map, disc.px, disc.py);
      await settled(map);
      expect(heard(map), name).to.include('同一地点的 2 个驿站');
      inside(map, '.chip.all')!.click();
      holder.style.removeProperty(name);
    }
  });
});

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

describe('union-station-map over tiles', () => {
  let asked: string[];
  let give: () => void;
  /** What becomes of an image by its address. */
  let answer: (url: string) => 'load' | 'error' | 'wait';

  beforeEach(() => {
    asked = [];
    answer = () => 'load';
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')!;
    Object.defineProperty(HTMLImageElement.prototype, 'src', {
      configurable: true,
      get: get!,
      set(this: HTMLImageElement, url: string) {
        asked.push(url);
        const became = answer(url);
        if (became === 'load') set!.call(this, PIXEL);
        else if (became === 'error') set!.call(this, 'data:image/png;base64,AAAA');
      },
    });
    give = () =>
      Object.defineProperty(HTMLImageElement.prototype, 'src', { configurable: true, get: get!, set: set! });
  });
  afterEach(() => give());

  const tilesIn = (map: StationMapElement): HTMLImageElement[] =>
    every(map, '.tiles img') as HTMLImageElement[];
  const TEMPLATE = 'https://{s}.tiles.example/{z}/{x}/{y}.png';

  it('asks for none without the attribute, and has no layer for them', async () => {
    const map = await mapWith(exampleMap);
    map.flyTo({ lng: 110.9, lat: 30.6, zoom: 12, animate: false });
    await settled(map);
    expect(asked).to.deep.equal([]);
    expect(inside(map, '.tiles') === null).to.equal(true);
  });

  it('asks for those in sight, each once, and says whose they are', async () => {
    const map = await mapWith(exampleMap, { tiles: TEMPLATE, 'tiles-attribution': '示例图（虚构）' });
    expect(asked.length).to.be.above(3);
    expect(asked.every((url) => /^https:\/\/[abc]\.tiles\.example\/\d+\/\d+\/\d+\.png$/.test(url))).to.equal(
      true,
    );
    expect(new Set(asked).size).to.equal(asked.length);
    expect(inside(map, '.attribution')!.textContent).to.equal('底图：示例图（虚构）');
    const before = asked.length;
    map.seenView.pan(1, 1);
    await settled(map);
    map.repaint();
    expect(asked.length - before).to.be.below(before);
    expect(new Set(asked).size).to.equal(asked.length);
    map.removeAttribute('tiles');
    await settled(map);
    expect(inside(map, '.tiles') === null).to.equal(true);
    expect(inside(map, '.attribution') === null).to.equal(true);
  });

  it('lie on whole pixels of the device and cover the map without a gap', async () => {
    const map = await mapWith(exampleMap, { tiles: TEMPLATE });
    map.seenView.pan(13.37, -7.77);
    await settled(map);
    const { left, top, right, bottom } = inside(map, 'canvas')!.getBoundingClientRect();
    const boxes = tilesIn(map)
      .filter((image) => image.style.visibility !== 'hidden')
      .map((image) => image.getBoundingClientRect());
    for (const box of boxes)
      for (const px of [box.left - left, box.top - top, box.right - left, box.bottom - top]) {
        const device = px * devicePixelRatio;
        expect(Math.abs(device - Math.round(device)), String(px)).to.be.below(0.01);
      }
    for (let x = left + 3; x < right; x += 41)
      for (let y = top + 3; y < bottom; y += 41) {
        const over = boxes.filter((box) => x >= box.left && x < box.right && y >= box.top && y < box.bottom);
        expect(over, `${x},${y}`).to.have.length(1);
      }
  });

  it('lie in several layers, and what is no address of the web is asked for nowhere', async () => {
    const map = await mapWith(exampleMap, {
      tiles: `${TEMPLATE} javascript:alert(1) data:image/png,{x} /own/{z}/{x}/{y}`,
    });
    const kinds = new Set(asked.map((url) => (url.startsWith('/own/') ? 'own' : new URL(url).protocol)));
    expect([...kinds].sort()).to.deep.equal(['https:', 'own']);
    const order = tilesIn(map).map((image) => [image.src, image.style.zIndex]);
    expect(new Set(order.map(([, index]) => index)).size).to.equal(2);
  });

  it('where none comes the map is there all the same, and says so; a failed one is not asked for again', async () => {
    answer = () => 'error';
    const map = await mapWith(exampleMap, { tiles: TEMPLATE });
    await until(
      () => inside(map, '.attribution')?.textContent === '底图未能载入',
      'the line about the tiles',
    );
    expect(map.state).to.equal('ready');
    expect(tilesIn(map)).to.have.length(0);
    expect(rowsOf(map)).to.have.length(60);
    const { length } = asked;
    map.repaint();
    await settled(map);
    expect(asked).to.have.length(length);
  });

  it('a template that replaces a broken one is not blamed for what the other did not bring', async () => {
    answer = () => 'error';
    const map = await mapWith(exampleMap);
    map.setAttribute('tiles', 'https://broken.example/{z}/{x}/{y}');
    await until(
      () => inside(map, '.attribution')?.textContent === '底图未能载入',
      'the line about the tiles',
    );
    const broken = asked.length;
    expect(broken).to.be.above(3);
    answer = () => 'load';
    map.setAttribute('tiles', TEMPLATE);
    await map.updateComplete;
    await until(
      () => tilesIn(map).length === broken && tilesIn(map).every(({ complete }) => complete),
      'tiles',
    );
    map.repaint();
    await settled(map);
    expect(asked).to.have.length(broken * 2);
    expect(tilesIn(map).every(({ style }) => style.visibility === 'visible')).to.equal(true);
    expect(inside(map, '.attribution') === null).to.equal(true);
  });

  it('one that has gone holds no images', async () => {
    const map = await mapWith(exampleMap, { tiles: TEMPLATE });
    expect(tilesIn(map).length).to.be.above(3);
    map.remove();
    map.requestUpdate();
    await map.updateComplete;
    expect(tilesIn(map)).to.have.length(0);
  });

  it('photos stand on the card with the attribute only, and only with an address of the web', async () => {
    const url = `${location.origin}/test/element/maps.ts?photo`;
    const data = {
      stations: [
        station('甲', { photo: url }),
        station('乙', { photo: 'javascript:alert(1)', lng: 110.6 }),
        station('丙', { photo: 'data:image/png;base64,AAAA', lng: 110.7 }),
      ],
    };
    const map = await mapWith(data);
    const photo = async (id: string): Promise<HTMLImageElement | null> => {
      map.select(id);
      await settled(map);
      expect(cardName(map)).to.equal(`${id}站`);
      return inside<HTMLImageElement>(map, '.card img');
    };
    expect((await photo('甲')) === null).to.equal(true);
    map.setAttribute('photos', '');
    expect((await photo('甲'))!.getAttribute('src')).to.equal(url);
    expect((await photo('甲'))!.alt).to.equal('甲站的照片');
    expect((await photo('甲'))!.getAttribute('referrerpolicy')).to.equal('no-referrer');
    expect((await photo('乙')) === null).to.equal(true);
    expect((await photo('丙')) === null).to.equal(true);
  });
});

const square = (west: number, south: number, side = 0.5): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const NAMES = ['甲区', '乙区', '丙区', '丁区', '戊区'];
const districtsBoundary = {
  type: 'FeatureCollection',
  features: NAMES.map((name, at) => ({
    type: 'Feature',
    properties: { adcode: String(at), name },
    geometry: { type: 'Polygon', coordinates: [square(110 + at / 2, 30)] },
  })),
};

describe('union-station-map in tones', () => {
  const figures = [12, 0, null, { status: 'not-applicable' }, { status: 'withheld' }];
  const shaded = {
    stations: [station('甲', { lng: 110.2, lat: 30.2 })],
    boundary: districtsBoundary,
    districtMetric: { name: '会员', unit: '万人' },
    districts: NAMES.map((name, at) => ({ code: String(at), name, value: figures[at] })),
  };

  it('0, not reported, not applicable and withheld have a line and a look each in the legend', async () => {
    const map = await mapWith(shaded);
    const lines = every(map, '.legend li');
    const texts = lines.map((line) => line.textContent!.replace(/\s+/g, ' ').trim());
    expect(texts).to.deep.equal(['01', '121', '未报送1', '不适用1', '保密1']);
    expect(inside(map, '.legend')!.getAttribute('aria-label')).to.equal('会员（万人）');
    const looks = lines.map((line) => {
      const swatch = line.querySelector<HTMLElement>('.swatch')!;
      const { backgroundImage, opacity } = getComputedStyle(swatch, '::before');
      return `${backgroundImage} ${opacity}`;
    });
    expect(new Set(looks).size).to.equal(lines.length);
  });

  it('the land itself is painted in as many ways, and without figures in one', async () => {
    const looksOf = async (data: object): Promise<Set<string>> => {
      const map = await mapWith({ ...data, stations: [] });
      const canvas = inside<HTMLCanvasElement>(map, 'canvas')!;
      const ratio = canvas.width / map.picture!.map.width;
      const [home, scale] = [map.seenView.view!, 256 * 2 ** map.seenView.view!.zoom];
      const context = canvas.getContext('2d')!;
      map.repaint();
      const looks = NAMES.map((_, at) => {
        const lng = 110 + at / 2 + 0.1;
        const x = (lng / 360 + 0.5 - home.x) * scale + map.picture!.map.width / 2;
        const y = map.picture!.map.height / 2 + 18;
        const side = Math.round(24 * ratio);
        const { data: colours } = context.getImageData(
          Math.round(x * ratio),
          Math.round(y * ratio),
          side,
          side,
        );
        const sums = [0, 0, 0];
        const [across, down] = [new Set<number>(), new Set<number>()];
        for (let pixel = 0; pixel < side * side; pixel++) {
          for (let own = 0; own < 3; own++) sums[own]! += colours[pixel * 4 + own]!;
          if (pixel < side) across.add(colours[pixel * 4]!);
          if (pixel % side === 0) down.add(colours[pixel * 4]!);
        }
        const tone = sums.map((sum) => Math.round(sum / side / side / 4)).join();
        return `${tone} ${across.size > 1} ${down.size > 1}`;
      });
      return new Set(looks);
    };
    expect((await looksOf(shaded)).size).to.equal(5);
    const plain = { ...shaded, districts: shaded.districts.map(({ code, name }) => ({ code, name })) };
    expect((await looksOf(plain)).size).to.equal(1);
    const map = await mapWith(plain);
    expect(inside(map, '.legend') === null).to.equal(true);
  });
});

describe('union-station-map takes a boundary', () => {
  const topology = {
    type: 'Topology',
    arcs: NAMES.map((_, at) => square(110 + at / 2, 30)),
    objects: {
      县区: {
        type: 'GeometryCollection',
        geometries: NAMES.map((name, at) => ({
          type: 'Polygon',
          arcs: [[at]],
          properties: { name, adcode: String(at) },
        })),
      },
      点: { type: 'GeometryCollection', geometries: [] },
    },
  };
  const stations = [station('甲', { lng: 110.2, lat: 30.2, district: '甲区' })];
  const note = (map: StationMapElement): string => inside(map, '.approval')!.textContent!;

  it('as TopoJSON in the document, its object by name or the fullest, and says which there are', async () => {
    const map = await mapWith({ stations, boundary: topology });
    expect(note(map)).to.equal('未提供审图号');
    expect(map.picture!.scene.areas.map(({ name }) => name)).to.deep.equal(NAMES);
    expect(map.issues).to.deep.equal([]);
    map.data = { stations, boundary: topology, boundaryObject: '乡镇' };
    await settled(map);
    expect(map.issues.map(({ path }) => path)).to.deep.equal(['/boundaryObject']);
    expect(map.issues[0]!.message).to.contain('没有“乡镇”').and.to.contain('县区, 点');
    expect(note(map)).to.equal('示意图，不代表实际边界');
    expect(map.state).to.equal('ready');
  });

  it('as TopoJSON by its URL, and of one that cannot be read says so', async () => {
    let document: unknown = topology;
    const asked: string[] = [];
    const give = replaced(window, 'fetch', (url: string) => {
      asked.push(String(url));
      return Promise.resolve(new Response(JSON.stringify(document)));
    });
    try {
      const map = await mapWith({ stations, boundary: '/city.topo.json', boundaryObject: '县区' });
      await until(() => note(map) === '未提供审图号', 'the boundary');
      expect(map.picture!.scene.areas).to.have.length(5);
      expect(asked).to.deep.equal(['/city.topo.json']);
      document = { ...topology, arcs: [] };
      map.data = { stations, boundary: '/broken.topo.json' };
      await settled(map);
      await until(() => note(map).includes('边界未能读取'), 'the note');
      await until(() => map.issues.length > 0, 'what is wrong with it');
      expect(map.issues.map(({ path }) => path)).to.deep.equal(['/boundary']);
      expect(map.state).to.equal('ready');
    } finally {
      give();
    }
  });

  it('by its URL doubts the stations when it comes, and later ones at once; refreshed, it says so once each', async () => {
    const give = replaced(window, 'fetch', () =>
      Promise.resolve(new Response(JSON.stringify(districtsBoundary))),
    );
    try {
      const away = station('海外', { lng: 119, lat: 30 });
      const map = await mapWith(undefined);
      const said: string[][] = [];
      map.addEventListener('union-invalid', ({ issues }) => said.push(issues.map(({ message }) => message)));
      map.data = { stations: [...stations, away], boundary: '/doubted.json' };
      await until(() => map.issues.length > 0, 'the doubt');
      expect(map.issues.map(({ path }) => path)).to.deep.equal(['/stations']);
      expect(map.issues[0]!.message).to.match(/1 个驿站在边界之外（海外）/);
      await settled(map);
      expect(said).to.have.length(1);
      map.data = { stations: [...stations, { ...away, id: '远方' }], boundary: '/doubted.json' };
      await settled(map);
      expect(map.issues[0]!.message).to.match(/1 个驿站在边界之外（远方）/);
      expect(said).to.have.length(2);
      map.data = { stations, boundary: '/doubted.json' };
      await settled(map);
      await nextFrame();
      expect(map.issues).to.deep.equal([]);
      expect(said).to.have.length(2);
    } finally {
      give();
    }
  });

  it('and doubts stations that stand off it, or as if in another system, without moving one', async () => {
    const off = [...exampleMap.stations.slice(0, 5), station('海外', { lng: 119, lat: 30 })];
    const map = await mapWith({ ...exampleMap, stations: off });
    const [outside] = map.issues;
    expect(outside!.path).to.equal('/stations');
    expect(outside!.message).to.match(/1 个驿站在边界之外（海外）/);
    expect(map.picture!.scene.byKey.get('海外')!.place).to.not.equal(undefined);
    // On both sides of a border, written down in GCJ02 and declared as WGS84: some stand across it.
    const shifted = Array.from({ length: 40 }, (_, at) => {
      const lngDeg = 110.5 + (at % 2 ? 0.001 : -0.001);
      const { lngDeg: lng, latDeg: lat } = convertCrs({ lngDeg, latDeg: 30.05 + at / 100 }, 'WGS84', 'GCJ02');
      return station(`e${at}`, { lng, lat, district: NAMES[at % 2] });
    });
    map.data = { boundary: districtsBoundary, stations: shifted };
    await settled(map);
    expect(map.issues.map(({ path }) => path)).to.deep.equal(['/crs']);
    expect(map.issues[0]!.message).to.contain('坐标疑似 GCJ02，而非所标的 WGS84').and.to.contain('只有 0 个');
    map.data = { crs: 'GCJ02', boundaryCrs: 'WGS84', boundary: districtsBoundary, stations: shifted };
    await settled(map);
    expect(map.issues).to.deep.equal([]);
  });
});

describe('union-station-map tours its districts', () => {
  let clock: FakeClock;
  beforeEach(() => (clock = fakeClock()));
  afterEach(() => clock.restore());

  const tourMap = async (more: Record<string, unknown> = {}): Promise<StationMapElement> => {
    const map = await mapWith(
      {
        boundary: districtsBoundary,
        stations: NAMES.slice(0, 3).map((district, at) =>
          station(`s${at}`, { district, lng: 110.2 + at / 2, lat: 30.2 }),
        ),
      },
      { tour: 10, motion: 'auto', ...more },
    );
    if (map.motion === 'auto') await until(() => isPlaying(map), 'the tour');
    return map;
  };
  const button = (map: StationMapElement): HTMLElement => inside(map, '.tour button')!;
  const isPlaying = (map: StationMapElement): boolean => inside(map, '.tour.playing') !== null;
  const line = (map: StationMapElement): string => inside(map, '.tour-line')?.textContent ?? '';
  const next = async (map: StationMapElement): Promise<string> => {
    clock.pass(10_000);
    await settled(map);
    return line(map);
  };
  /** Nothing of the tour waits: only the minute's timer may. */
  const stands = async (map: StationMapElement): Promise<void> => {
    await settled(map);
    const before = line(map);
    clock.pass(45_000);
    await settled(map);
    expect(line(map)).to.equal(before);
  };

  it('goes from one to the next, then to the whole map, and begins again', async () => {
    const map = await tourMap();
    expect(line(map)).to.equal('');
    const said: string[] = [];
    for (let stop = 0; stop < 5; stop++) said.push(await next(map));
    expect(said.map((text) => text.slice(0, 2))).to.deep.equal(['甲区', '乙区', '丙区', '', '甲区']);
    expect(said[0]).to.equal('甲区：驿站 1 个，其中开放 1 个');
  });

  it('moves the map there, and back to the whole', async () => {
    const map = await tourMap();
    const home = map.seenView.view!;
    await next(map);
    await until(() => map.seenView.view!.zoom > home.zoom + 0.5, 'the flight');
    await next(map);
    await next(map);
    await next(map);
    await until(() => Math.abs(map.seenView.view!.zoom - home.zoom) < 1e-9, 'the flight home');
  });

  it('stops and goes on by its button, which says which', async () => {
    const map = await tourMap();
    await next(map);
    expect(button(map).getAttribute('aria-label')).to.equal('暂停巡览');
    button(map).click();
    await settled(map);
    expect(button(map).getAttribute('aria-label')).to.equal('开始巡览');
    expect(isPlaying(map)).to.equal(false);
    await stands(map);
    button(map).click();
    await settled(map);
    expect((await next(map)).slice(0, 2)).to.equal('乙区');
  });

  for (const [what, act] of [
    ['presses on it', (map) => pointer(ground(map), 'pointerdown', 40, 40)],
    ['moves it by a key', (map) => press(ground(map), 'ArrowRight')],
    [
      'turns the wheel over it while it has the focus',
      (map) => {
        ground(map).focus();
        ground(map).dispatchEvent(new WheelEvent('wheel', { deltaY: -60, bubbles: true, cancelable: true }));
      },
    ],
    ['zooms by its buttons', (map) => inside(map, '.controls button')!.click()],
    ['picks a station in the list', (map) => rowsOf(map)[0]!.click()],
  ] as [string, (map: StationMapElement) => unknown][])
    it(`leaves the map to whoever ${what}`, async () => {
      const map = await tourMap();
      await next(map);
      act(map);
      await settled(map);
      expect(isPlaying(map)).to.equal(false);
      await stands(map);
    });

  it('goes on while somebody tabs through, scrolls the page or writes in the search', async () => {
    const map = await tourMap();
    press(ground(map), 'Tab');
    ground(map).dispatchEvent(new WheelEvent('wheel', { deltaY: 60, bubbles: true, cancelable: true }));
    pointer(inside(map, '.find input')!, 'pointerdown', 5, 5);
    press(inside(map, '.find input')!, 'ArrowLeft');
    await settled(map);
    expect(isPlaying(map)).to.equal(true);
    expect((await next(map)).slice(0, 2)).to.equal('甲区');
  });

  it('does not run under motion="none", nor for readers who want less motion', async () => {
    const map = await tourMap({ motion: 'none' });
    expect(isPlaying(map)).to.equal(false);
    await stands(map);
    const { matchMedia } = window;
    const wanted = matchMedia('(prefers-reduced-motion: reduce)');
    const give = replaced(MediaQueryList.prototype, 'matches', true);
    try {
      expect(wanted.matches).to.equal(true);
      map.motion = 'auto';
      await stands(map);
      expect(line(map)).to.equal('');
    } finally {
      give();
    }
  });

  it('stops while the page is hidden, and goes on when it is shown again', async () => {
    const map = await tourMap();
    await next(map);
    // A flight shows another view with each frame.
    for (let last; last !== map.seenView.view; await nextFrame()) last = map.seenView.view;
    const give = replaced(document, 'hidden', true);
    document.dispatchEvent(new Event('visibilitychange'));
    const before = map.seenView.view;
    try {
      clock.pass(120_000);
      await nextFrame();
      await nextFrame();
      expect(line(map).slice(0, 2)).to.equal('甲区');
      expect(map.seenView.view).to.deep.equal(before);
    } finally {
      give();
    }
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(map);
    expect(line(map).slice(0, 2)).to.equal('甲区');
    expect((await next(map)).slice(0, 2)).to.equal('乙区');
  });

  it('rests out of sight and leaves no timer behind when it has gone', async () => {
    const map = await tourMap();
    const holder = map.parentElement!;
    holder.style.display = 'none';
    await until(() => clock.pending() === 0, 'the rest');
    holder.style.display = '';
    await until(() => clock.pending() > 0, 'the tour again');
    map.remove();
    expect(clock.pending()).to.equal(0);
  });

  it('a map without the attribute has no tour', async () => {
    const map = await fixture<StationMapElement>('<union-station-map></union-station-map>');
    map.data = exampleMap;
    await settled(map);
    expect(inside(map, '.tour') === null).to.equal(true);
  });
});

it('the invented boundary and its stations give no doubts', async () => {
  const map = await mapWith({ ...exampleMap, boundary: exampleBoundary });
  expect(map.issues.filter(({ message }) => message.includes('疑似'))).to.deep.equal([]);
});
