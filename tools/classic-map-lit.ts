/**
 * Lit for `union-map.js`: that of `union-widgets.js`, whose element draws what this part makes. A template of another
 * copy would be a stranger to it. Taken before anything is drawn.
 */
type Lit = Pick<typeof import('lit'), 'html' | 'nothing' | 'svg'>;

let taken: Lit;
/** Stands for no child. */
export let nothing: Lit['nothing'];

export function takeLit(lit: Lit): void {
  taken = lit;
  nothing = lit.nothing;
}

export function html(...all: Parameters<Lit['html']>): ReturnType<Lit['html']> {
  return taken.html(...all);
}

export function svg(...all: Parameters<Lit['svg']>): ReturnType<Lit['svg']> {
  return taken.svg(...all);
}
