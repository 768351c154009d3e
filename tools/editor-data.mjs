/** What editors read for completion and hover texts: VS Code's HTML custom data and JetBrains' web-types. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './manifest.mjs';

/** The values of a union of string literals, `'arc' | 'ring'`; none for any other type. */
const literalsOf = (type) => {
  const parts = (type ?? '').split('|').map((part) => part.trim());
  const literals = parts.flatMap((part) => /^(['"])(.*)\1$/.exec(part)?.[2] ?? []);
  const rest = parts.filter((part) => !/^(['"]).*\1$/.test(part) && part !== 'undefined' && part !== 'null');
  return rest.length === 0 ? literals : [];
};

/** What an attribute may be: by its type, or because its words begin with a list, "`auto` (default) or `none`.". */
const valuesOf = ({ type, description = '' }) => {
  const literals = literalsOf(type?.text);
  if (literals.length > 0 || !description.startsWith('`')) return literals;
  return [...description.replace(/[;.][^]*/, '').matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
};

const htmlData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: element.description ?? '',
    attributes: element.attributes.map((attribute) => {
      const values = valuesOf(attribute).map((name) => ({ name }));
      return {
        name: attribute.name,
        description: attribute.description ?? '',
        ...(attribute.type?.text === 'boolean' ? { valueSet: 'v' } : {}),
        ...(values.length > 0 ? { values } : {}),
      };
    }),
  })),
});

const named = ({ name, description }) => ({ name, description: description ?? '' });

const webTypes = (elements, version) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'union-widgets',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elements.map((element) => ({
        name: element.tagName,
        description: element.description ?? '',
        attributes: element.attributes.map((attribute) => ({
          ...named(attribute),
          value: {
            type:
              valuesOf(attribute)
                .map((word) => `'${word}'`)
                .join(' | ') ||
              (attribute.type?.text ?? 'string'),
            required: false,
          },
        })),
        slots: (element.slots ?? []).map(named),
        js: {
          properties: element.members
            .filter((member) => member.kind === 'field')
            .map((member) => ({ ...named(member), type: member.type?.text ?? 'any' })),
          events: (element.events ?? []).map(named),
        },
        css: {
          parts: (element.cssParts ?? []).map(named),
          properties: (element.cssProperties ?? []).map(named),
        },
      })),
    },
  },
});

/** Writes both files into the folder `out`. */
export function writeEditorData(manifest, out) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const elements = elementsOf(manifest);
  const write = (name, data) => writeFileSync(join(out, name), `${JSON.stringify(data, null, 2)}\n`);
  write('vscode.html-custom-data.json', htmlData(elements));
  write('web-types.json', webTypes(elements, version));
}
