import { StationAtlasController } from './station-atlas-controller.js';
import { stationAtlasStyles } from './station-atlas-styles.js';
import type { StationMapElement } from './station-map-element.js';

/** The class of the element, as far as this part fills it. */
type MapClass = Pick<typeof StationMapElement, 'atlasOf'>;

const sheets = new WeakMap<Document, CSSStyleSheet>();

function adopt(root: ShadowRoot): void {
  const page = root.ownerDocument;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new (page.defaultView as typeof window).CSSStyleSheet();
    sheet.replaceSync(stationAtlasStyles);
    sheets.set(page, sheet);
  }
  const { adoptedStyleSheets } = root;
  if (![...adoptedStyleSheets].includes(sheet)) root.adoptedStyleSheets = [...adoptedStyleSheets, sheet];
}

/** Gives the maps of a page their atlas: those that are there begin anew, those that come have it from the first. */
export function installAtlas(base: MapClass): void {
  if (base.atlasOf) return;
  base.atlasOf = (map) => {
    const atlas = new StationAtlasController(map);
    // After each drawing: a map that goes to another document adopts the sheets of that one.
    map.addController({ hostUpdated: () => adopt(map.renderRoot as ShadowRoot) });
    return atlas;
  };
  if (!customElements.get('union-station-map')) return;
  for (const map of mapsIn(document)) map.reread();
}

function mapsIn(root: ParentNode): StationMapElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    if (element.localName === 'union-station-map') return [element as StationMapElement];
    return element.shadowRoot ? mapsIn(element.shadowRoot) : [];
  });
}
