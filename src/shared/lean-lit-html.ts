// The shipped build puts this file in the place of lit-html (lean-lit.ts): the part of it that our templates use, at
// half the bytes. A binding stands where a child, a whole attribute or a part of one, `.textContent`, a listener or an
// element's own directive may stand. What is missing here fails when a template is first drawn: no `?name`, no other
// `.name`, no options for listeners, no bindings in script, style, textarea or comments, no tag names from values, no
// lists but arrays.

import { readTemplate, Result, walker, type Place, type Template } from './lean-template.js';

export function html(strings: TemplateStringsArray, ...values: readonly unknown[]): Result {
  return new Result(strings, values, false);
}

export function svg(strings: TemplateStringsArray, ...values: readonly unknown[]): Result {
  return new Result(strings, values, true);
}

/** Stands for no child, or for an attribute that is not there. */
export const nothing = Symbol('nothing');

/** A directive as lit/directive.js gives it: its class, made once where it stands, and what it is given this time. */
interface Directed {
  readonly _$litDirective$: new (part: object) => { update(part: object, values: readonly unknown[]): void };
  readonly values: readonly unknown[];
}

/** A place in a drawn template: it takes its values, which begin at an index of all. */
interface Part {
  take(values: readonly unknown[], from: number): void;
  /** What a copy of the drawn place holds already. Missing values: `undefined` where a copy would not do. */
  readonly copied?: unknown;
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/** A directive where it stands; the same class goes on, another one begins anew. */
function direct(part: object, value: Directed, known: object | undefined): object {
  const { _$litDirective$: Kind, values } = value;
  const directive = known instanceof Kind ? known : new Kind(part);
  directive.update(part, values);
  return directive;
}

/** An element with a directive of its own. */
class ElementPart implements Part {
  readonly element: Element;
  #directive: object | undefined;

  constructor(element: Element) {
    this.element = element;
  }

  take(values: readonly unknown[], from: number): void {
    this.#directive = direct(this, values[from] as Directed, this.#directive);
  }
}

/** The text of an attribute, its values among their texts. Where one is `nothing` the attribute goes. */
function attributeText({ texts = [], from }: Place, values: readonly unknown[]): string | typeof nothing {
  let joined = texts[0] as string;
  for (let at = 1; at < texts.length; at++) {
    const given = values[from + at - 1];
    if (given === nothing) return nothing;
    joined += `${(given ?? '') as string}${texts[at]}`;
  }
  return joined;
}

/** A listener; the element that draws is its `this`. */
class EventPart implements Part {
  readonly copied = nothing;
  readonly #host: object;
  #listener: EventListener | undefined;

  constructor(element: Element, name: string, host: object) {
    this.#host = host;
    element.addEventListener(name, this);
  }

  take(values: readonly unknown[], from: number): void {
    this.#listener = values[from] as EventListener | undefined;
  }

  handleEvent(event: Event): void {
    this.#listener?.call(this.#host, event);
  }
}

function partAt(
  node: Node,
  { name, texts, isAttribute }: Place,
  host: object,
  held: unknown,
): Part | Element {
  if (isAttribute) return node as Element;
  if (name === undefined) {
    const next = node.nextSibling;
    return new ChildPart(node as ChildNode, held ? (next as Node).nextSibling : next, host, held as string);
  }
  if (!texts) return new ElementPart(node as Element);
  return new EventPart(node as Element, name.slice(1), host);
}

/** The last drawing that may become the sample for those to come; the first that can be copied does. */
const LAST_SAMPLE = 4;

/**
 * A template as it is drawn once. What is drawn often is much alike, a page of gauges or the rows of a list, so from
 * the third on a drawing starts as a copy of one before it, and only what differs is written.
 * An attribute is its element and what it holds: there are thousands of them, and none needs an object of its own.
 */
class Drawing {
  readonly template: Template;
  readonly nodes: DocumentFragment;
  readonly #parts: readonly (Part | Element)[];
  readonly #held: unknown[];

  constructor(template: Template, host: object) {
    const { sample, places } = template;
    this.template = template;
    this.nodes = document.importNode(sample ? sample.content : template.content, true);
    const held = (this.#held = sample ? [...sample.held] : places.map(() => nothing));
    walker.currentNode = this.nodes;
    let node = -1;
    let at: Node | null = null;
    this.#parts = places.map((place, index) => {
      for (; node < place.node; node++) at = walker.nextNode();
      return partAt(at as Node, place, host, sample && held[index]);
    });
    walker.currentNode = document;
  }

  take(values: readonly unknown[]): void {
    const { places } = this.template;
    for (let at = 0; at < places.length; at++) {
      const place = places[at] as Place;
      if (!place.isAttribute) {
        (this.#parts[at] as Part).take(values, place.from);
        continue;
      }
      const text = attributeText(place, values);
      if (text === this.#held[at]) continue;
      this.#held[at] = text;
      const element = this.#parts[at] as Element;
      if (place.isText) (element.firstChild as Text).data = text as string;
      else if (text === nothing) element.removeAttribute(place.name as string);
      else element.setAttribute(place.name as string, text as string);
    }
  }

  /** Keeps a copy for those to come, where every place can be copied. */
  keepSample(): void {
    const held = this.template.places.map(({ isAttribute }, at) =>
      isAttribute ? this.#held[at] : (this.#parts[at] as Part).copied,
    );
    if (held.includes(undefined)) return;
    this.template.sample ??= { content: this.nodes.cloneNode(true) as DocumentFragment, held };
  }
}

/** Where children stand: between two nodes. It holds nothing, a text, a drawn template, or a list of such places. */
export class ChildPart implements Part {
  readonly start: ChildNode;
  readonly end: ChildNode | null;
  /** The places of a list, in their order. */
  list: ChildPart[] | undefined;
  readonly #host: object;
  #held: Drawing | string;
  #directive: object | undefined;

  constructor(start: ChildNode, end: ChildNode | null, host: object, held = '') {
    this.start = start;
    this.end = end;
    this.#host = host;
    this.#held = held;
  }

  get copied(): unknown {
    return this.list || this.#directive || typeof this.#held === 'object' ? undefined : this.#held;
  }

  take(values: readonly unknown[], from: number): void {
    this.set(values[from]);
  }

  set(value: unknown): void {
    if (value instanceof Result) this.#draw(value);
    else if (Array.isArray(value)) this.#setList(value);
    else if ((value as Directed | undefined)?._$litDirective$)
      this.#directive = direct(this, value as Directed, this.#directive);
    else this.#write(value === nothing ? '' : String(value ?? ''));
  }

  /** Takes everything out that stands here. */
  clear(): void {
    const { start, end } = this;
    // Not by its own remove: Prototype's takes the place of that, and is broken where another library has taken its $.
    while (start.nextSibling !== end) start.parentNode?.removeChild(start.nextSibling as Node);
    this.#held = '';
    this.list = this.#directive = undefined;
  }

  /** A new place for a list, before a node. */
  addBefore(next: ChildNode | null): ChildPart {
    const [start, end] = [document.createComment(''), document.createComment('')];
    this.#insert(start, next);
    this.#insert(end, next);
    return new ChildPart(start, end, this.#host);
  }

  /** Takes a place of a list out, with what stands there. */
  remove(): void {
    this.clear();
    this.start.remove();
    this.end?.remove();
  }

  #insert(node: Node, next = this.end): void {
    this.start.parentNode?.insertBefore(node, next);
  }

  #draw(result: Result): void {
    let template = templates.get(result.strings);
    if (!template) templates.set(result.strings, (template = readTemplate(result)));
    if (typeof this.#held === 'object' && this.#held.template === template) {
      this.#held.take(result.values);
      return;
    }
    const drawing = new Drawing(template, this.#host);
    drawing.take(result.values);
    if (template.drawn < LAST_SAMPLE && template.drawn++) drawing.keepSample();
    this.clear();
    this.#insert(drawing.nodes);
    this.#held = drawing;
  }

  #setList(values: readonly unknown[]): void {
    if (!this.list || this.#directive) this.clear();
    const list = (this.list ??= []);
    values.forEach((value, at) => (list[at] ??= this.addBefore(this.end)).set(value));
    list.splice(values.length).forEach((part) => part.remove());
  }

  #write(text: string): void {
    if (text === this.#held && !this.list) return;
    if (text && this.#held && typeof this.#held === 'string') (this.start.nextSibling as Text).data = text;
    else {
      this.clear();
      if (text) this.#insert(document.createTextNode(text));
    }
    this.#held = text;
  }
}
