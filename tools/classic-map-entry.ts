// The map's part for pages that take classic scripts, beside union-widgets.js and in any order with it: what a map needs
// beyond the stations of a city. It draws by that script's Lit and speaks by its words.
import { tables } from '../src/core/words.js';
import { installAtlas } from '../src/station-map/station-atlas-install-view.js';
import { VERSION } from '../src/shared/version.js';
import type { StationMapElement } from '../src/station-map/station-map-element.js';
import { takeLit } from './classic-map-lit.js';

/** Gives the words of this part to the widgets' script and takes all others from there: those of a page's own too. */
function shareWords(theirs: typeof tables | undefined): void {
  if (!theirs) return;
  for (const lang of Object.keys(tables)) {
    const { atlas } = tables[lang] ?? {};
    theirs[lang] = { ...theirs[lang], atlas } as (typeof tables)[string];
    delete tables[lang];
  }
  Object.setPrototypeOf(tables, theirs);
}

void customElements.whenDefined('union-station-map').then((found) => {
  const map = found as unknown as typeof StationMapElement;
  if (!map.lit || map.hasAtlas) return;
  // Another version may write the names that both use otherwise.
  if (map.version !== VERSION) {
    console.warn(
      `union-widgets ${VERSION}: union-map.js adds nothing to <union-station-map> of version ${map.version}.`,
    );
    return;
  }
  takeLit(map.lit);
  shareWords(map.speaker?.tables);
  installAtlas(map);
});
