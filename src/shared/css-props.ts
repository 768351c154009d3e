import { nothing, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

type CssProps = Readonly<Record<string, string>>;

class CssPropsDirective extends Directive {
  #last: CssProps = {};

  render(_props: CssProps): symbol {
    return nothing;
  }

  override update(part: ElementPart, [props]: [CssProps]): symbol {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const name of Object.keys(props)) {
      const value = props[name] as string;
      if (value !== this.#last[name]) style.setProperty(name, value);
    }
    for (const name of Object.keys(this.#last)) if (!(name in props)) style.removeProperty(name);
    this.#last = props;
    return nothing;
  }
}

/** Sets CSS properties of the element that it stands on through CSSOM, which a strict policy allows; only what changed is written. */
export const cssProps = directive(CssPropsDirective);
