import type { Problem } from '../core/problem.js';
import type { Lang } from '../core/words.js';
import type { ParsedDocument } from '../shared/intake.js';
import type { LoadPart } from '../shared/late-parts.js';
import { createAdopter, elementsIn } from '../shared/part-page.js';
import type { Table } from '../shared/table.js';
import type { PictureSpace } from '../shared/union-element.js';
import { StationAtlasController } from './station-atlas-controller.js';
import { stationAtlasStyles } from './station-atlas-styles.js';
import { isStacked, type StationMapLayout } from './station-map-layout.js';
import { columnsOfStations } from './station-map-text.js';
import type { Scene } from './station-scene.js';
import type { StationMapElement } from './station-map-element.js';

/** The class of the element, as far as this part fills it. */
type MapClass = Pick<typeof StationMapElement, 'hasAtlas' | 'prototype'>;

/** The attributes of the part, by the names of their properties. */
const ATTRIBUTES = {
  tiles: 'tiles',
  tilesSubdomains: 'tiles-subdomains',
  tilesCrs: 'tiles-crs',
  tilesAttribution: 'tiles-attribution',
  photos: 'photos',
  tour: 'tour',
} as const;

/** Properties that are their attributes: the class has been defined before this part came. */
function addProperties(base: MapClass): void {
  for (const [name, attribute] of Object.entries(ATTRIBUTES))
    Object.defineProperty(base.prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement): unknown {
        const text = this.getAttribute(attribute);
        if (name === 'photos') return text !== null;
        return name === 'tour' && text !== null ? Number(text) : text;
      },
      set(this: StationMapElement, value: unknown): void {
        if (value === null || value === undefined || value === false) this.removeAttribute(attribute);
        else this.setAttribute(attribute, value === true ? '' : String(value as string | number));
        this.requestUpdate();
      },
    });
}

/** Ways of the element that are not for everybody, by which the part reads and speaks in its place. */
interface Ways {
  parseDocument(document: unknown): ParsedDocument<Scene> | LoadPart;
  layoutPicture(data: Scene, space: PictureSpace): StationMapLayout;
  emptyHeight(width: number): number;
  describe(issue: Problem, lang: Lang): string;
  sentenceOf(data: Scene, lang: Lang): string;
  tableOf(data: Scene, lang: Lang): Table;
}

const atlases = new WeakMap<StationMapElement, StationAtlasController>();

function atlasOf(map: StationMapElement): StationAtlasController {
  let atlas = atlases.get(map);
  if (!atlas) {
    atlases.set(map, (atlas = new StationAtlasController(map)));
    follow(map);
  }
  return atlas;
}

/** Asks the atlas first, and then the element's own way: how documents are read, and what is said of them. */
function readByAtlas(base: MapClass): void {
  const ways = base.prototype as unknown as Ways;
  const parse = ways.parseDocument;
  const layOut = ways.layoutPicture;
  const empty = ways.emptyHeight;
  const describe = ways.describe;
  const sentence = ways.sentenceOf;
  const table = ways.tableOf;
  ways.parseDocument = function (this: StationMapElement & Ways, document) {
    return atlasOf(this).maybeParse(document) ?? parse.call(this, document);
  };
  ways.layoutPicture = function (this: StationMapElement & Ways, data, space) {
    return atlasOf(this).dressLayout(layOut.call(this, data, space), space);
  };
  ways.emptyHeight = function (this: StationMapElement & Ways, width) {
    return empty.call(this, width) + (isStacked(width) ? atlasOf(this).finderPx : 0);
  };
  ways.describe = function (this: StationMapElement & Ways, issue, lang) {
    return atlasOf(this).maybeDescribe(issue, lang) ?? describe.call(this, issue, lang);
  };
  ways.sentenceOf = function (this: StationMapElement & Ways, data, lang) {
    return atlasOf(this).maybeSentence(data, lang) ?? sentence.call(this, data, lang);
  };
  ways.tableOf = function (this: StationMapElement & Ways, data, lang) {
    const rows = atlasOf(this).maybeRows(data, lang);
    return rows ? { columns: columnsOfStations(lang), rows } : table.call(this, data, lang);
  };
}

/** The same for what is seen, and for what a person does. */
function showByAtlas({ prototype: ways }: MapClass): void {
  const { see, renderPanel, cardOf, stationAt, pick, fit } = ways;
  ways.see = function (layout, view, pointed) {
    return atlasOf(this).maybeSee(layout, view, pointed) ?? see.call(this, layout, view, pointed);
  };
  ways.renderPanel = function (layout) {
    return atlasOf(this).maybePanel(layout) ?? renderPanel.call(this, layout);
  };
  ways.renderAbove = function (layout) {
    return atlasOf(this).over(layout);
  };
  ways.landOf = function (document, reading) {
    return atlasOf(this).land(document, reading);
  };
  ways.cardOf = function (own, layout) {
    return atlasOf(this).card(cardOf.call(this, own, layout), own);
  };
  ways.stationAt = function (key) {
    return key === undefined ? key : (atlasOf(this).maybeStation(key) ?? stationAt.call(this, key));
  };
  ways.reveal = function (key) {
    atlasOf(this).reveal(key);
  };
  ways.fit = function (target) {
    if (!atlasOf(this).fitted(target)) fit.call(this, target);
  };
  ways.pick = function (key, fromList) {
    if (!atlasOf(this).picked(key)) pick.call(this, key, fromList);
  };
}

const adopt = createAdopter(stationAtlasStyles);

/** Watches what the element itself does not: the part's attributes; and gives each drawing the part's look. */
function follow(map: StationMapElement): void {
  const attributes = new MutationObserver(() => map.requestUpdate());
  const watch = (): void =>
    attributes.observe(map, { attributes: true, attributeFilter: Object.values(ATTRIBUTES) });
  if (map.isConnected) watch();
  map.addController({
    hostConnected: watch,
    hostDisconnected: () => attributes.disconnect(),
    // After each drawing: a map that goes to another document adopts the sheets of that one.
    hostUpdated: () => adopt(map.renderRoot as ShadowRoot),
  });
}

/** Gives the maps of a page their atlas: those that are there begin anew, those that come have it from the first. */
export function installAtlas(base: MapClass): void {
  if (base.hasAtlas) return;
  base.hasAtlas = true;
  addProperties(base);
  readByAtlas(base);
  showByAtlas(base);
  if (!customElements.get('union-station-map')) return;
  for (const map of elementsIn<StationMapElement>(document, ['union-station-map'])) map.reread();
}
