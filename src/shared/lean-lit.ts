// The shipped build puts this file in the place of `lit` (vite.config.ts): of its templates what
// lean-lit-html.ts says, and of LitElement the part that our one base class uses, at a quarter of the bytes. Sources, types and Storybook use Lit itself. What is missing
// here fails the build, not the page: no reflection, no `state`, no converters, no changed-properties map, no async
// directives, and the styles and properties of a class are those it names or inherits.
import { Bare, hasOwn } from '../core/bare.js';
import { ChildPart } from './lean-lit-html.js';

export { html, nothing, svg } from './lean-lit-html.js';

/** Styles whose sheet is made once for each document, which shares none with another, when a first element adopts it. */
class Styles {
  readonly cssText: string;
  readonly #sheets = new WeakMap<Document, CSSStyleSheet>();

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  sheetIn(page: Document): CSSStyleSheet {
    let sheet = this.#sheets.get(page);
    if (!sheet) {
      this.#sheets.set(page, (sheet = new (page.defaultView as typeof window).CSSStyleSheet()));
      sheet.replaceSync(this.cssText);
    }
    return sheet;
  }
}

export function unsafeCSS(text: string): Styles {
  return new Styles(text);
}

export function css(strings: TemplateStringsArray, ...values: readonly Styles[]): Styles {
  return new Styles(strings.map((text, at) => text + (values[at]?.cssText ?? '')).join(''));
}

export function adoptStyles(root: ShadowRoot, styles: readonly Styles[]): void {
  root.adoptedStyleSheets = styles.map((one) => one.sheetIn(root.ownerDocument));
}

interface Property {
  readonly type?: unknown;
  readonly attribute?: string | false;
}

type Properties = Readonly<Record<string, Property>>;

interface Controller {
  hostConnected?(): void;
  hostDisconnected?(): void;
  hostUpdated?(): void;
}

type Values = Record<string, unknown>;

/** The value that an attribute gives to a property of a type. */
function fromAttribute(text: string | null, type: unknown): unknown {
  if (type === Boolean) return text !== null;
  return type === Number && text !== null ? Number(text) : text;
}

function attributeOf(properties: Properties, name: string): string | false {
  return properties[name]?.attribute ?? name.toLowerCase();
}

/** An element that draws itself once for all that changed in a task. */
export class LitElement extends HTMLElement {
  static styles: Styles[] = [];
  static elementStyles: Styles[] = [];
  static properties: Properties = {};

  static get observedAttributes(): string[] {
    // One sheet a class: a page of hundreds of widgets adopts a third as many.
    this.elementStyles = [unsafeCSS(this.styles.map(({ cssText }) => cssText).join(''))];
    for (const name of Object.keys(this.properties)) {
      Object.defineProperty(this.prototype, name, {
        get(this: LitElement) {
          return this.#values[name];
        },
        set(this: LitElement, value: unknown) {
          if (Object.is(this.#values[name], value)) return;
          this.#values[name] = value;
          this.requestUpdate();
        },
      });
    }
    return Object.keys(this.properties).flatMap((name) => attributeOf(this.properties, name) || []);
  }

  readonly #values: Values = new Bare();
  readonly #controllers: Controller[] = [];
  renderRoot: ShadowRoot | undefined;
  isUpdatePending = false;
  #picture: ChildPart | undefined;
  #connect: (() => void) | undefined;
  #complete: Promise<unknown> = new Promise<void>((resolve) => (this.#connect = resolve));

  constructor() {
    super();
    // What a page set before the element was defined goes through the accessors now.
    const own = this as unknown as Values;
    for (const name of Object.keys(this)) {
      if (!hasOwn((this.constructor as typeof LitElement).properties, name)) continue;
      this.#values[name] = own[name];
      delete own[name];
    }
    this.requestUpdate();
  }

  addController(controller: Controller): void {
    this.#controllers.push(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback(): void {
    if (!this.renderRoot) {
      this.renderRoot = this.attachShadow({ mode: 'open' });
      adoptStyles(this.renderRoot, (this.constructor as typeof LitElement).elementStyles);
    }
    this.#connect?.();
    this.#controllers.forEach((controller) => controller.hostConnected?.());
  }

  disconnectedCallback(): void {
    this.#controllers.forEach((controller) => controller.hostDisconnected?.());
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    const { properties } = this.constructor as typeof LitElement;
    for (const name of Object.keys(properties)) {
      if (attributeOf(properties, name) === attribute)
        (this as unknown as Values)[name] = fromAttribute(text, properties[name]?.type);
    }
  }

  requestUpdate(): void {
    if (!this.isUpdatePending) this.#complete = this.#updateSoon();
  }

  async #updateSoon(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#complete;
    } catch (error) {
      // An update that failed is its own; the next one goes on.
      void Promise.reject(error as Error);
    }
    await this.scheduleUpdate();
    return !this.isUpdatePending;
  }

  get updateComplete(): Promise<unknown> {
    return this.getUpdateComplete();
  }

  getUpdateComplete(): Promise<unknown> {
    return this.#complete;
  }

  scheduleUpdate(): void | Promise<unknown> {
    try {
      this.willUpdate();
      const picture = this.render();
      this.isUpdatePending = false;
      this.#picture ??= new ChildPart((this.renderRoot as ShadowRoot).appendChild(new Comment()), null, this);
      this.#picture.set(picture);
    } finally {
      this.isUpdatePending = false;
    }
    this.#controllers.forEach((controller) => controller.hostUpdated?.());
    this.updated();
  }

  willUpdate(): void {}

  render(): unknown {
    return undefined;
  }

  updated(): void {}
}
