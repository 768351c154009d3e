/** npm run manifest: writes custom-elements.json; with --check only says whether it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

const path = 'custom-elements.json';

const kebab = (name) => name.replace(/\B[A-Z]/g, '-$&').toLowerCase();

/** Properties every HTML element has, and Lit's own: nothing that a page would look up here. */
const known = new Set([
  'properties',
  'styles',
  'shadowRootOptions',
  'renderRoot',
  'isUpdatePending',
  'hasUpdated',
]);

/** `fetch-error` is `FetchError`. */
const pascal = (name) => name.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase());

/** Methods without words are there for the parts of the package, not for pages. */
const isPublic = (member) =>
  (member.kind !== 'method' || Boolean(member.description)) &&
  (member.privacy ?? 'public') === 'public' &&
  !member.static &&
  !/^[_#]/.test(member.name) &&
  !known.has(member.name) &&
  !/Callback$/.test(member.name);

/** One element: its public face, own things first, then what it has from the base, each with its words. */
function cutDown(declaration) {
  const { members = [], attributes = [], superclass, ...rest } = declaration;
  const ownFirst = (list) => [
    ...list.filter((x) => !x.inheritedFrom),
    ...list.filter((x) => x.inheritedFrom),
  ];
  const plain = ({ inheritedFrom, default: preset, ...item }) => ({
    ...item,
    ...(preset === undefined ? {} : { default: preset }),
  });
  const publicMembers = ownFirst(members.filter(isPublic)).map(plain);
  const ofAttribute = ({ type, ...item }) => ({
    ...item,
    ...(type ? { type: { text: type.text.replace(/ \| (?:null|undefined)\b/g, '') } } : {}),
  });
  const events = ownFirst(rest.events ?? [])
    .filter((event) => /^union-/.test(event.name ?? ''))
    .map((event) => ({ ...plain(event), type: { text: `${pascal(event.name)}Event` } }));
  const names = new Set(publicMembers.map((member) => member.name));
  const publicAttributes = ownFirst(
    attributes.filter((a) => (a.fieldName ? names.has(a.fieldName) : Boolean(a.description))),
  );
  const lists = Object.fromEntries(
    ['slots', 'cssParts', 'cssProperties']
      .filter((key) => rest[key]?.length)
      .map((key) => [key, ownFirst(rest[key]).map(plain)]),
  );
  const tagName = rest.tagName ?? `union-${kebab(rest.name.replace(/Element$/, ''))}`;
  return {
    ...rest,
    ...lists,
    events,
    tagName,
    customElement: true,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: publicAttributes.map(plain).map(ofAttribute),
    members: publicMembers,
  };
}

/** The manifest of all elements, as an object. */
export async function createManifest() {
  const full = await cli({
    argv: ['analyze', '--config', 'tools/manifest.config.mjs'],
    cwd: process.cwd(),
    noWrite: true,
  });
  const modules = full.modules
    .filter((module) => module.path.endsWith('-element.ts') && !module.path.startsWith('src/shared/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map((module) => {
      const file = `dist/${module.path.split('/')[1]}.js`;
      const declarations = module.declarations
        .filter((declaration) => declaration.kind === 'class' && declaration.name.endsWith('Element'))
        .map(cutDown);
      const exports = declarations.flatMap(({ name, tagName }) => [
        { kind: 'js', name, declaration: { name, module: file } },
        { kind: 'custom-element-definition', name: tagName, declaration: { name, module: file } },
      ]);
      return { kind: 'javascript-module', path: file, declarations, exports };
    })
    .filter((module) => module.declarations.length > 0);
  return { schemaVersion: '1.0.0', readme: 'README.md', modules };
}

/** The elements of a manifest, one after the other. */
export const elementsOf = (manifest) => manifest.modules.flatMap((module) => module.declarations);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = `${JSON.stringify(await createManifest(), null, 2)}\n`;
  if (process.argv.includes('--check')) {
    let committed = '';
    try {
      committed = readFileSync(path, 'utf8');
    } catch {
      // not there: out of date
    }
    if (committed !== text) {
      console.error(`${path} is out of date: run npm run manifest and commit what it writes.`);
      process.exitCode = 1;
    }
  } else writeFileSync(path, text);
}
