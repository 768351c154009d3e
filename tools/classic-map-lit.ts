import type { StationMapElement } from '../src/station-map/station-map-element.js';

/**
 * Lit for `union-map.js`: that of `union-widgets.js`, whose element draws what this part makes. A template of another
 * copy would be a stranger to it. Taken before anything is drawn.
 */
type Lit = NonNullable<typeof StationMapElement.lit>;

let taken: Lit;
/** Stands for no child. */
export let nothing: Lit[1];

export function takeLit(lit: Lit): void {
  taken = lit;
  nothing = lit[1];
}

export function html(...all: Parameters<Lit[0]>): ReturnType<Lit[0]> {
  return taken[0](...all);
}

export function svg(...all: Parameters<Lit[2]>): ReturnType<Lit[2]> {
  return taken[2](...all);
}
