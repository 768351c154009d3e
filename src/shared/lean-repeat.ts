// The shipped build puts this file in the place of `lit/directives/repeat.js` (vite.config.ts): see lean-lit-html.ts.
import { Directive, directive } from 'lit/directive.js';
import type { ChildPart } from './lean-lit-html.js';

type KeyOf = (item: unknown) => unknown;
type Draw = (item: unknown, at: number) => unknown;

function move({ start, end }: ChildPart, next: ChildNode | null): void {
  const range = document.createRange();
  range.setStartBefore(start);
  range.setEndAfter(end as ChildNode);
  start.parentNode?.insertBefore(range.extractContents(), next);
}

class RepeatDirective extends Directive {
  #places = new Map<unknown, ChildPart>();

  render(_items: readonly unknown[], _keyOf: KeyOf, _draw: Draw): unknown {
    return undefined;
  }

  /** Each key keeps its nodes. From the last to the first, a place moves only where it does not stand right already. */
  override update(given: unknown, [items, keyOf, draw]: [readonly unknown[], KeyOf, Draw]): void {
    const part = given as ChildPart;
    if (!part.list) part.clear();
    const keys = items.map(keyOf);
    const wanted = new Set(keys);
    const old: ChildPart[] = [];
    for (const [key, place] of this.#places) {
      if (wanted.has(key)) old.push(place);
      else place.remove();
    }
    const moved = new Set<ChildPart>();
    const list: ChildPart[] = [];
    let next = part.end;
    for (let at = keys.length - 1; at >= 0; at--) {
      while (moved.has(old[old.length - 1] as ChildPart)) old.pop();
      let place = this.#places.get(keys[at]);
      if (!place) place = part.addBefore(next);
      else if (old[old.length - 1] === place) old.pop();
      // the last one goes elsewhere, and is moved when its turn comes
      else if (old[old.length - 2] === place) old.splice(-2);
      else {
        move(place, next);
        moved.add(place);
      }
      next = place.start;
      list[at] = place;
    }
    this.#places = new Map(keys.map((key, at) => [key, list[at] as ChildPart]));
    part.list = list;
    items.forEach((item, at) => list[at]?.set(draw(item, at)));
  }
}

/** Draws a list whose items keep their nodes by their keys. */
export const repeat = directive(RepeatDirective);
