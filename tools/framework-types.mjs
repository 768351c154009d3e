/**
 * What frameworks know of the elements: JSX for React 19 and 18, Vue's global components, Svelte's elements, written
 * from the manifest. Each stands in a module of its own without code: `import 'union-widgets/react'`.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './manifest.mjs';

const quoted = (names) => names.map((name) => `'${name}'`).join(' | ');

/** Properties that a page may set. */
const settable = (element) =>
  element.members.filter((member) => member.kind === 'field' && !member.readonly).map(({ name }) => name);

/** Attributes that no property of the same name stands for. */
const onlyAttributes = (element) => {
  const properties = new Set(settable(element));
  return element.attributes.filter(({ name }) => !properties.has(name));
};

/** What listens to an element's events, under the name that a framework gives it. */
const listeners = (element, nameOf) =>
  (element.events ?? []).map(
    ({ name, type }) => `${nameOf(name)}?: ((event: union.${type.text}) => void) | undefined`,
  );

/** `union-select` is heard by `onunion-select`. */
const inJsx = (event) => `'on${event}'`;
/** `union-select` was heard by `on:union-select` before Svelte 5, and still is. */
const inSvelte4 = (event) => `'on:${event}'`;
/** `union-select` is heard by `onUnionSelect`. */
const inVue = (event) => `on-${event}`.replace(/-(\w)/g, (_all, letter) => letter.toUpperCase());

const members = (lines) => `{ ${lines.join('; ')} }`;
const lines = (elements, lineOf) => elements.map(lineOf).join('\n');

/** An attribute as text: before React 19 `elder={false}` would be written as `elder="false"`, which is true. */
const asAttribute = ({ name, type }) =>
  `'${name}'?: ${{ boolean: "''", number: 'number | string' }[type?.text] ?? 'string'} | undefined`;

const own = (element) =>
  `Own<union.${element.name}, ${quoted(settable(element))}> & ${members([
    ...onlyAttributes(element).map(asAttribute),
    ...listeners(element, inJsx),
  ])}`;

const ownType = `/** Properties of an element that a page may set. */
type Own<E, K extends keyof E> = { [P in K]?: E[P] | undefined };`;

const files = {
  react: (elements) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as union from './index.js';

${ownType}
type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines(elements, (element) => `      '${element.tagName}': Html<union.${element.name}> & ${own(element)};`)}
    }
  }
}
`,

  'react-18': (elements) => `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type * as union from './index.js';

// React 18 knows attributes only: objects and listeners go through a ref.
type Html<E> = DetailedHTMLProps<HTMLAttributes<E>, E> & { class?: string | undefined };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${lines(
  elements,
  (element) =>
    `      '${element.tagName}': Html<union.${element.name}> & ${members(element.attributes.map(asAttribute))};`,
)}
    }
  }
}
`,

  vue: (elements) => `import type { DefineComponent } from 'vue';
import type * as union from './index.js';

${ownType}

declare module 'vue' {
  interface GlobalComponents {
${lines(
  elements,
  (element) =>
    `    '${element.tagName}': DefineComponent<Own<union.${element.name}, ${quoted(settable(element))}> & ${members(listeners(element, inVue))}>;`,
)}
  }
}
`,

  svelte: (elements) => `import type { HTMLAttributes } from 'svelte/elements';
import type * as union from './index.js';

${ownType}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${lines(
  elements,
  (element) =>
    `    '${element.tagName}': HTMLAttributes<union.${element.name}> & ${own(element)} & ${members(listeners(element, inSvelte4))};`,
)}
  }
}
`,
};

/** Writes the four modules into the folder `out`. */
export function writeFrameworkTypes(manifest, out) {
  const elements = elementsOf(manifest);
  for (const [name, typesOf] of Object.entries(files)) {
    writeFileSync(join(out, `${name}.d.ts`), typesOf(elements));
    writeFileSync(join(out, `${name}.js`), 'export {};\n');
  }
}
