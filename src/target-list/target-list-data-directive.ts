import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class GiveDataDirective extends Directive {
  #last: unknown;

  render(_data: unknown): symbol {
    return nothing;
  }

  override update(part: ElementPart, [data]: [unknown]): symbol {
    if (data !== this.#last) (part.element as HTMLElement & { data: unknown }).data = data;
    this.#last = data;
    return nothing;
  }
}

/** Gives a widget within the ledger its data as a property; the same object is given once. */
export const giveData = directive(GiveDataDirective);
