/** The manifest (custom-elements.json) against the elements themselves: all that is there is documented, all that is documented is there. */
import { expect } from 'chai';
import { render } from 'lit';
import '../../src/index.js';
import { maybeInk } from '../../stories/contrast.js';
import { dressed, plainLook } from '../../stories/.storybook/look.js';
import { guides } from '../../stories/guides.js';
import { elementsIn } from '../a11y/inks.js';
import { nextFrame } from '../fixture.js';
import { stories } from '../stories.js';

interface Named {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
}

interface Declaration {
  readonly tagName: string;
  readonly attributes: readonly (Named & { readonly fieldName?: string })[];
  readonly members: readonly (Named & { readonly privacy?: string })[];
  readonly events: readonly Named[];
  /** Missing values: it draws nothing. */
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

type Widget = HTMLElement & { data: unknown; updateComplete: Promise<unknown> };
/** What a class declares of its properties, as Lit reads it. */
type WidgetClass = CustomElementConstructor & {
  readonly properties: Readonly<Record<string, { readonly attribute?: string | false }>>;
};

const text = await (await fetch('/custom-elements.json')).text();
const { modules } = JSON.parse(text) as { modules: { declarations: Declaration[] }[] };
const declarations = modules.flatMap(({ declarations: all }) => all);
const namesOf = (list: readonly Named[]): string[] => list.map(({ name }) => name).sort();

/** The parts that each widget shows in any story, and the events that it fires. */
const parts = new Map<string, Set<string>>();
const take = (holder: Element): void => {
  for (const element of elementsIn(holder)) {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot)) continue;
    const known = parts.get(root.host.localName) ?? new Set();
    parts.set(root.host.localName, known);
    for (const name of (element.getAttribute('part') ?? '').split(/\s+/).filter(Boolean)) known.add(name);
  }
};

describe('the manifest', () => {
  before(async function () {
    this.timeout(120_000);
    const holder = document.createElement('div');
    document.body.append(holder);
    for (const { draw } of stories) {
      render(dressed(draw(), { ...plainLook, theme: 'light' }), holder);
      // some parts are there only while a document is read
      await new Promise((resolve) => setTimeout(resolve));
      take(holder);
      await nextFrame();
      await nextFrame();
      take(holder);
    }
    holder.remove();
  });

  it('has every element that is registered, and a docs page for each', () => {
    expect(guides.map(({ tag }) => tag).sort()).to.deep.equal(
      declarations.map(({ tagName }) => tagName).sort(),
    );
  });

  for (const { tagName, attributes, members, cssParts = [], cssProperties = [] } of declarations) {
    describe(tagName, () => {
      const widgetClass = customElements.get(tagName) as WidgetClass;

      it('its attributes are those that it watches', () => {
        const watched = Object.entries(widgetClass.properties).flatMap(
          ([name, { attribute }]) => attribute ?? (attribute === false ? [] : name.toLowerCase()),
        );
        // Those of the map's part are not of the class: each is read when it is asked for.
        const element = document.createElement(tagName) as unknown as HTMLElement & Record<string, unknown>;
        const answered = namesOf(
          attributes.filter(({ name, fieldName = name }) => {
            if (watched.includes(name)) return false;
            const before = element[fieldName];
            element.setAttribute(name, '7');
            return element[fieldName] !== before;
          }),
        );
        expect(namesOf(attributes)).to.deep.equal([...watched.filter(Boolean), ...answered].sort());
      });

      it('its properties and methods are there, and each property that draws it is among them', () => {
        const element = document.createElement(tagName) as unknown as Record<string, unknown>;
        for (const { name, kind } of members) {
          expect(name in element, name).to.equal(true);
          expect(typeof element[name] === 'function', name).to.equal(kind === 'method');
        }
        const fields = new Set(namesOf(members.filter(({ kind }) => kind === 'field')));
        const missing = Object.keys(widgetClass.properties).filter((name) => !fields.has(name));
        expect(missing).to.deep.equal([]);
      });

      it('everything has its sentence', () => {
        const silent = [...attributes, ...cssParts, ...cssProperties, ...members].filter(
          ({ name, description }) => !description && name !== 'updateComplete',
        );
        expect(namesOf(silent)).to.deep.equal([]);
      });

      it('its parts are those that some story shows', () => {
        expect([...(parts.get(tagName) ?? [])].sort()).to.deep.equal(namesOf(cssParts));
      });

      it('its tokens colour something', async () => {
        const args = guides.find(({ tag }) => tag === tagName)?.anatomy?.args ?? {};
        for (const { name } of cssProperties) {
          const element = document.createElement(tagName) as Widget;
          element.style.width = '800px';
          element.style.setProperty(name, 'rgb(1, 2, 3)');
          document.body.append(element);
          element.data = args['data'];
          await element.updateComplete;
          await nextFrame();
          await nextFrame();
          const properties = ['color', 'fill', 'stroke', 'background-color', 'border-top-color'];
          const wears = elementsIn(element.shadowRoot!).some((part) => {
            if (part instanceof HTMLCanvasElement) return true;
            const style = getComputedStyle(part);
            return properties.some(
              (property) => maybeInk(style.getPropertyValue(property))?.rgb.join() === '1,2,3',
            );
          });
          expect(wears, name).to.equal(true);
          element.remove();
        }
      });
    });
  }
});
