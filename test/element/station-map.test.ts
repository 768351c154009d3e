import { expect } from 'chai';
import { html } from 'lit';
import '../../src/station-map/index.js';
import type { StationMapElement } from '../../src/station-map/index.js';
import type { UnionDataEvent, UnionInvalidEvent } from '../../src/shared/events.js';
import type { UnionSelectEvent } from '../../src/shared/select-event.js';
import {
  exampleBoundary,
  exampleMap,
  exampleSchematic,
  exampleStations,
} from '../../stories/station-examples.js';
import { fixture, nextEvent, nextFrame, until } from '../fixture.js';

const inside = <T extends Element = HTMLElement>(map: StationMapElement, selector: string): T | null =>
  map.renderRoot.querySelector<T>(selector);
const all = (map: StationMapElement, selector: string): HTMLElement[] => [
  ...map.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const ground = (map: StationMapElement): HTMLElement => inside(map, '.ground')!;
const rowsOf = (map: StationMapElement): HTMLElement[] => all(map, '[role="option"]');
const drawn = async (data: unknown, width = 900): Promise<StationMapElement> => {
  const holder = await fixture(
    html`<div style="width: ${width}px">
      <union-station-map motion="none" .data=${data}></union-station-map>
    </div>`,
  );
  const map = holder.querySelector('union-station-map')!;
  await map.updateComplete;
  // A canvas that has been read is painted by another path from then on, which rounds edges otherwise.
  inside<HTMLCanvasElement>(map, 'canvas')?.getContext('2d')!.getImageData(0, 0, 1, 1);
  await nextFrame();
  map.requestUpdate();
  await map.updateComplete;
  await nextFrame();
  return map;
};

/** The colours of the map around a place, in the canvas' own pixels. */
const coloursAt = (map: StationMapElement, x: number, y: number, reach = 1): Uint8ClampedArray => {
  const canvas = inside<HTMLCanvasElement>(map, 'canvas')!;
  const ratio = canvas.width / canvas.clientWidth;
  return canvas
    .getContext('2d')!
    .getImageData(Math.round(x * ratio) - reach, Math.round(y * ratio) - reach, 2 * reach + 1, 2 * reach + 1)
    .data;
};
const isBrand = (colours: Uint8ClampedArray): boolean => {
  for (let at = 0; at < colours.length; at += 4)
    if (colours[at] === 0xb3 && colours[at + 1] === 0x19 && colours[at + 2] === 0x1e) return true;
  return false;
};
/** Where a red station is painted, in px of the map. */
const findBrand = (map: StationMapElement): { x: number; y: number } | undefined => {
  const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
  for (let y = 4; y < clientHeight; y += 2)
    for (let x = 4; x < clientWidth; x += 2) if (isBrand(coloursAt(map, x, y, 0))) return { x, y };
  return undefined;
};
/** What is painted, as a number that changes with any pixel. */
const snapshot = (map: StationMapElement): number => {
  const canvas = inside<HTMLCanvasElement>(map, 'canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let hash = 0;
  for (let at = 0; at < data.length; at++) hash = (Math.imul(hash, 31) + data[at]!) | 0;
  return hash;
};

const one = { id: 'a', name: '甲站（示例）', lng: 110.5, lat: 30.5, status: 'open' };
const pointer = (
  map: StationMapElement,
  type: string,
  x: number,
  y: number,
  more: PointerEventInit = {},
): void => {
  ground(map).dispatchEvent(
    new PointerEvent(type, {
      bubbles: true,
      composed: true,
      pointerId: 1,
      pointerType: 'mouse',
      clientX: x,
      clientY: y,
      ...more,
    }),
  );
};
const click = (map: StationMapElement, x: number, y: number): void => {
  pointer(map, 'pointerdown', x, y);
  pointer(map, 'pointerup', x, y);
};
const press = (target: HTMLElement, key: string): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};

describe('union-station-map', () => {
  it('paints a station where it stands and lists it with its state', async () => {
    const map = await drawn({ stations: [one] });
    const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
    expect(isBrand(coloursAt(map, clientWidth / 2, clientHeight / 2))).to.equal(true);
    expect(rowsOf(map)[0]!.textContent).to.contain('甲站（示例）').and.to.contain('开放');
    expect(map.toSentence()).to.equal('共1个驿站，其中开放1个。');
  });

  it('shows all stations of the example, the approval number, and the schematic label without a boundary', async () => {
    const map = await drawn(exampleMap);
    expect(rowsOf(map)).to.have.length(60);
    expect(inside(map, '.approval')!.textContent).to.equal('审图号：虚构（示例）000号');
    map.data = exampleSchematic;
    await map.updateComplete;
    expect(inside(map, '.approval')!.textContent).to.equal('示意图，不代表实际边界');
  });

  it('leaves a hole open, and fills land whichever way it winds', async () => {
    const square = [
      [110, 30],
      [111, 30],
      [111, 31],
      [110, 31],
      [110, 30],
    ];
    const hole = [
      [110.3, 30.3],
      [110.7, 30.3],
      [110.7, 30.7],
      [110.3, 30.7],
      [110.3, 30.3],
    ];
    const seen: string[] = [];
    for (const outline of [square, [...square].reverse()]) {
      const map = await drawn({ stations: [], boundary: { type: 'Polygon', coordinates: [outline, hole] } });
      const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
      const middle = coloursAt(map, clientWidth / 2, clientHeight / 2, 0);
      const land = coloursAt(map, clientWidth / 2, clientHeight * 0.12, 0);
      seen.push(`${[...middle].slice(0, 3).join()} ${[...land].slice(0, 3).join()}`);
    }
    expect(seen).to.deep.equal(['245,247,250 255,255,255', '245,247,250 255,255,255']);
  });

  it('lists a bad station with its reason, does not draw it, and counts it', async () => {
    const map = await fixture<StationMapElement>(html`<union-station-map></union-station-map>`);
    const told = nextEvent<UnionDataEvent>(map, 'union-data');
    const invalid = nextEvent<UnionInvalidEvent>(map, 'union-invalid');
    map.data = { stations: [one, { ...one, id: 'b', name: '乙站', lng: 30.5, lat: 110.5 }] };
    expect((await told).skipped).to.equal(1);
    const { issues, kept } = await invalid;
    expect(issues[0]!.path).to.equal('/stations/1/lat');
    expect(issues[0]!.message).to.contain('颠倒');
    expect(kept).to.equal(false);
    expect(rowsOf(map)[1]!.textContent).to.contain('位置有误');
    expect(map.state).to.equal('ready');
    map.select('b');
    await map.updateComplete;
    expect(inside(map, '.fault')!.textContent).to.contain('经纬度疑似颠倒');
    expect(inside(map, '.links')).to.equal(null);
  });

  it('keeps the last good picture when the next document is refused', async () => {
    const map = await drawn({ stations: [one] });
    const invalid = nextEvent<UnionInvalidEvent>(map, 'union-invalid');
    map.data = { stations: 'none' };
    expect((await invalid).kept).to.equal(true);
    expect(map.state).to.equal('invalid');
    expect(rowsOf(map)).to.have.length(1);
  });

  it('a click on a station opens its card and fires union-select with the host’s own object', async () => {
    const map = await drawn({ stations: [one] });
    const at = findBrand(map)!;
    const box = ground(map).getBoundingClientRect();
    const selected = nextEvent<UnionSelectEvent>(map, 'union-select');
    click(map, box.left + at.x, box.top + at.y);
    const { kind, id, item } = await selected;
    expect([kind, id]).to.deep.equal(['station', 'a']);
    expect(item).to.equal((map.data as { stations: unknown[] }).stations[0]);
    await map.updateComplete;
    expect(inside(map, '.card-name')!.textContent).to.equal('甲站（示例）');
    expect(all(map, '.link').map(({ textContent }) => textContent)).to.deep.equal([
      '高德地图',
      '百度地图',
      '腾讯地图',
    ]);
    for (const link of all(map, '.link')) {
      expect(link.getAttribute('target')).to.equal('_blank');
      expect(link.getAttribute('rel')).to.contain('noopener');
    }
  });

  it('a click hits what it shows under transform: scale(.5,.8) and zoom', async () => {
    const map = await drawn({ stations: [one, { ...one, id: 'b', lng: 111.2, lat: 30.9 }] });
    const at = findBrand(map)!;
    const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
    const holder = map.parentElement!;
    for (const [name, value] of [
      ['transform', 'scale(.5,.8)'],
      ['zoom', '.7'],
    ] as const) {
      holder.style.setProperty(name, value);
      map.select(null);
      await map.updateComplete;
      const box = ground(map).getBoundingClientRect();
      const selected = nextEvent<UnionSelectEvent>(map, 'union-select');
      click(
        map,
        box.left + ((at.x + 2) * box.width) / clientWidth,
        box.top + ((at.y + 2) * box.height) / clientHeight,
      );
      expect((await selected).id).to.equal('b');
      holder.style.removeProperty(name);
    }
  });

  it('a drag pans, and is no click', async () => {
    const map = await drawn(exampleSchematic);
    const before = snapshot(map);
    const box = ground(map).getBoundingClientRect();
    let selects = 0;
    map.addEventListener('union-select', () => selects++);
    pointer(map, 'pointerdown', box.left + 200, box.top + 200);
    pointer(map, 'pointermove', box.left + 230, box.top + 220);
    pointer(map, 'pointermove', box.left + 260, box.top + 240);
    pointer(map, 'pointerup', box.left + 260, box.top + 240);
    await nextFrame();
    expect(snapshot(map)).to.not.equal(before);
    expect(selects).to.equal(0);
  });

  it('two fingers zoom', async () => {
    const map = await drawn(exampleSchematic);
    const before = snapshot(map);
    const { left, top } = ground(map).getBoundingClientRect();
    const touch = (id: number): PointerEventInit => ({ pointerId: id, pointerType: 'touch' });
    pointer(map, 'pointerdown', left + 200, top + 200, touch(1));
    pointer(map, 'pointerdown', left + 300, top + 200, touch(2));
    pointer(map, 'pointermove', left + 400, top + 200, touch(2));
    pointer(map, 'pointerup', left + 400, top + 200, touch(2));
    pointer(map, 'pointerup', left + 200, top + 200, touch(1));
    await nextFrame();
    expect(snapshot(map)).to.not.equal(before);
    expect(inside(map, '.card')).to.equal(null);
  });

  it('leaves the wheel to the page until the map has the focus or ctrl is held', async () => {
    const map = await drawn(exampleSchematic);
    const before = snapshot(map);
    const wheel = async (more: WheelEventInit = {}): Promise<boolean> => {
      const { left, top } = ground(map).getBoundingClientRect();
      const event = new WheelEvent('wheel', {
        deltaY: -120,
        clientX: left + 200,
        clientY: top + 150,
        bubbles: true,
        cancelable: true,
        ...more,
      });
      ground(map).dispatchEvent(event);
      await nextFrame();
      return event.defaultPrevented;
    };
    expect(await wheel()).to.equal(false);
    expect(snapshot(map)).to.equal(before);
    expect(await wheel({ ctrlKey: true })).to.equal(true);
    const zoomed = snapshot(map);
    expect(zoomed).to.not.equal(before);
    ground(map).focus();
    expect(await wheel()).to.equal(true);
    expect(snapshot(map)).to.not.equal(zoomed);
  });

  it('the focused map is panned by arrows, zoomed by + and −, fitted by 0', async () => {
    const map = await drawn(exampleSchematic);
    const home = snapshot(map);
    for (const key of ['ArrowRight', '+', 'ArrowUp', '-']) {
      const before = snapshot(map);
      expect(press(ground(map), key).defaultPrevented).to.equal(true);
      await nextFrame();
      expect(snapshot(map), key).to.not.equal(before);
    }
    press(ground(map), '0');
    await nextFrame();
    expect(snapshot(map)).to.equal(home);
    expect(press(ground(map), 'Tab').defaultPrevented).to.equal(false);
  });

  it('the buttons zoom in, zoom out and fit, and are large enough', async () => {
    const map = await drawn(exampleSchematic);
    const home = snapshot(map);
    const [zoomIn, zoomOut, fit] = all(map, '.controls button');
    for (const button of [zoomIn!, zoomOut!, fit!]) {
      expect(button.getBoundingClientRect().width).to.be.at.least(44);
      expect(button.getAttribute('aria-label')).to.not.equal('');
    }
    zoomIn!.click();
    await nextFrame();
    const near = snapshot(map);
    expect(near).to.not.equal(home);
    zoomOut!.click();
    zoomOut!.click();
    await nextFrame();
    expect(snapshot(map)).to.not.equal(near);
    fit!.click();
    await nextFrame();
    expect(snapshot(map)).to.equal(home);
  });

  it('the list is one stop for tab; arrows go through all stations; Enter picks and goes there', async () => {
    const map = await drawn(exampleSchematic);
    const list = inside(map, '.list')!;
    expect(list.tabIndex).to.equal(0);
    expect(rowsOf(map).every((row) => row.tabIndex < 0)).to.equal(true);
    const before = snapshot(map);
    const activeName = (): string =>
      inside(map, `#${inside(map, '.list')!.getAttribute('aria-activedescendant')!} .row-name`)!.textContent!;
    press(list, 'End');
    await map.updateComplete;
    const last = rowsOf(map)[59]!.querySelector('.row-name')!.textContent;
    expect(activeName()).to.equal(last);
    expect(list.scrollTop).to.be.above(100);
    press(list, 'Home');
    press(list, 'ArrowDown');
    await map.updateComplete;
    const wanted = activeName();
    expect(wanted).to.equal(rowsOf(map)[1]!.querySelector('.row-name')!.textContent);
    const selected = nextEvent<UnionSelectEvent>(map, 'union-select');
    press(list, 'Enter');
    expect(((await selected).item as { name: string }).name).to.equal(wanted);
    await map.updateComplete;
    await nextFrame();
    expect(snapshot(map)).to.not.equal(before);
    expect(inside(map, '.card-name')!.textContent).to.equal(wanted);
  });

  it('where the card takes the list’s place, the focus goes with it and comes back by Escape', async () => {
    const map = await drawn(exampleSchematic, 700);
    const list = inside(map, '.list')!;
    list.focus();
    press(list, 'ArrowDown');
    press(list, 'Enter');
    await map.updateComplete;
    const card = inside(map, '.card')!;
    expect((map.renderRoot as ShadowRoot).activeElement).to.equal(card);
    expect(getComputedStyle(list).display).to.equal('none');
    press(card, 'Escape');
    await map.updateComplete;
    expect(inside(map, '.card')).to.equal(null);
    expect((map.renderRoot as ShadowRoot).activeElement).to.equal(inside(map, '.list'));
  });

  it('select() and flyTo() are the owner’s: no event; an id nobody has closes the card', async () => {
    const map = await drawn(exampleSchematic);
    let selects = 0;
    map.addEventListener('union-select', () => selects++);
    const home = snapshot(map);
    map.select('SL-010');
    await map.updateComplete;
    await nextFrame();
    expect(inside(map, '.card')).to.not.equal(null);
    map.select('nobody');
    await map.updateComplete;
    expect(inside(map, '.card')).to.equal(null);
    map.flyTo({ lng: 110.8, lat: 30.6, zoom: 12, animate: false });
    await nextFrame();
    const there = snapshot(map);
    expect(there).to.not.equal(home);
    map.flyTo({ lng: NaN, lat: 30.6 });
    map.fit('没有的县');
    await nextFrame();
    expect(snapshot(map)).to.equal(there);
    map.fit('青禾区');
    await nextFrame();
    expect(snapshot(map)).to.not.equal(there);
    map.fit();
    await nextFrame();
    expect(snapshot(map)).to.equal(home);
    expect(selects).to.equal(0);
  });

  it('a refresh leaves view, choice and list where they are; another city begins anew', async () => {
    const map = await drawn(exampleSchematic);
    map.select('SL-010');
    await map.updateComplete;
    await nextFrame();
    const before = snapshot(map);
    map.data = { ...exampleSchematic, stations: exampleStations(60) };
    await map.updateComplete;
    await nextFrame();
    expect(inside(map, '.card')).to.not.equal(null);
    expect(snapshot(map)).to.equal(before);
    map.data = { stations: [{ ...one, lng: 120, lat: 40 }] };
    await map.updateComplete;
    const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
    expect(inside(map, '.card')).to.equal(null);
    expect(isBrand(coloursAt(map, clientWidth / 2, clientHeight / 2))).to.equal(true);
  });

  it('mounted hidden it is right once shown, and right again in another size', async () => {
    const holder = await fixture(
      html`<div hidden><union-station-map .data=${{ stations: [one] }}></union-station-map></div>`,
    );
    const map = holder.querySelector('union-station-map')!;
    await map.updateComplete;
    expect(inside(map, 'canvas')).to.equal(null);
    holder.style.width = '800px';
    holder.hidden = false;
    await until(() => inside(map, 'canvas'), 'the map after it is shown');
    const centred = (): boolean => {
      const { clientWidth, clientHeight } = inside<HTMLCanvasElement>(map, 'canvas')!;
      return isBrand(coloursAt(map, clientWidth / 2, clientHeight / 2));
    };
    await until(centred, 'the station in the middle');
    holder.style.width = '320px';
    await until(() => inside(map, '.stacked'), 'the list below the map');
    await until(centred, 'the station in the middle again');
  });

  it('removed and put back it is the same, and still answers', async () => {
    const map = await drawn(exampleSchematic);
    const before = snapshot(map);
    const holder = map.parentElement!;
    map.remove();
    holder.append(map);
    await map.updateComplete;
    await nextFrame();
    expect(snapshot(map)).to.equal(before);
    const selected = nextEvent<UnionSelectEvent>(map, 'union-select');
    rowsOf(map)[0]!.click();
    expect((await selected).kind).to.equal('station');
  });

  it('reads JSON from a script in the page, and follows the language', async () => {
    const map = await fixture<StationMapElement>(
      `<union-station-map><script type="application/json">${JSON.stringify({ stations: [one] })}</script></union-station-map>`,
    );
    await until(() => rowsOf(map).length === 1, 'the row');
    expect(rowsOf(map)[0]!.textContent).to.contain('开放');
    map.lang = 'en';
    await until(() => rowsOf(map)[0]!.textContent!.includes('open'), 'English');
    expect(inside(map, '.approval')!.textContent).to.equal('Schematic, not actual borders');
  });

  it('asks the network for nothing unless the boundary is a URL, and then once', async () => {
    const asked: string[] = [];
    const { fetch } = window;
    window.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(new Response(JSON.stringify(exampleBoundary)));
    };
    try {
      const map = await drawn(exampleMap);
      expect(asked).to.deep.equal([]);
      map.data = { ...exampleMap, boundary: '/city.geojson' };
      await map.updateComplete;
      await until(() => inside(map, '.approval')!.textContent!.startsWith('审图号'), 'the boundary');
      map.data = { ...exampleMap, boundary: '/city.geojson' };
      await map.updateComplete;
      await nextFrame();
      expect(asked).to.deep.equal(['/city.geojson']);
      expect(inside(map, '.approval')!.textContent).to.equal('审图号：虚构（示例）000号');
    } finally {
      window.fetch = fetch;
    }
  });

  it('a boundary that does not come leaves the schematic and says so', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('', { status: 404 }));
    try {
      const map = await fixture<StationMapElement>(html`<union-station-map></union-station-map>`);
      const failed = nextEvent<Event & { status: number; url: string }>(map, 'union-fetch-error');
      map.data = { ...exampleMap, boundary: '/missing.geojson' };
      expect((await failed).status).to.equal(404);
      await until(() => inside(map, '.approval')!.textContent!.includes('边界未能读取'), 'the note');
      expect(map.state).to.equal('ready');
      map.remove();
    } finally {
      window.fetch = fetch;
    }
  });

  it('names and services are text, never markup', async () => {
    const nasty = '<img src=x onerror="window.hurt=1">';
    const map = await drawn({
      stations: [
        { ...one, name: nasty, address: nasty, services: [nasty], phone: nasty, url: 'javascript:hurt=1' },
      ],
    });
    map.select('a');
    await map.updateComplete;
    expect(inside(map, '.card-name')!.textContent).to.equal(nasty);
    expect(map.renderRoot.querySelector('img')).to.equal(null);
    expect(all(map, 'a').every((link) => link.getAttribute('href')!.startsWith('https://'))).to.equal(true);
    expect('hurt' in window).to.equal(false);
  });

  it('a click on the page goes nowhere while nothing moves: no frame is asked for', async () => {
    const map = await drawn(exampleSchematic);
    await nextFrame();
    let frames = 0;
    const { requestAnimationFrame: ask } = window;
    window.requestAnimationFrame = (callback) => {
      frames++;
      return ask(callback);
    };
    await new Promise<void>((resolve) => ask(() => ask(() => resolve())));
    window.requestAnimationFrame = ask;
    expect(frames).to.equal(0);
    expect(map.state).to.equal('ready');
  });

  it('the tiny form is the count alone', async () => {
    const map = await drawn(exampleMap, 140);
    expect(inside(map, '.tiny-count')!.textContent!.replace(/\s/g, '')).to.equal('60个驿站');
    expect(inside(map, 'canvas')).to.equal(null);
  });
});
