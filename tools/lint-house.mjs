/**
 * The one lint rule of our own: who may import whom. Arrows run one way only,
 * core ← *-data ← *-layout ← *-element ← index ← board ← src/index, and families do not know one another.
 */
import { dirname, posix } from 'node:path';

/** The part of a path from the last "src/" on, or undefined for a file outside src. */
const inSource = (filename) => {
  const path = filename.replaceAll('\\', '/');
  const at = path.lastIndexOf('/src/');
  return at < 0 ? undefined : path.slice(at + 5).replace(/\.(?:js|ts)$/, '');
};

const gaugeReading = /-(?:judgement|text|words|words-en)$/;
const domSuffix = /-(?:element|view|controller|directive|events)$/;

/** What a file of src is: its folder (undefined at the top) and its kind, which decides what it may import. */
export function placeOf(path) {
  const [folder, name] = path.includes('/') ? path.split('/') : [undefined, path];
  if (folder === undefined) return { folder, kind: 'top', name };
  if (folder === 'core' || folder === 'shared') return { folder, kind: folder, name };
  if (name === 'index') return { folder, kind: 'door', name };
  if (name.endsWith('-data')) return { folder, kind: 'data', name };
  if (name.endsWith('-styles')) return { folder, kind: 'styles', name };
  return { folder, kind: domSuffix.test(name) ? 'element' : 'pure', name };
}

const isIn = (names) => (source) => names.some((name) => source === name || source.startsWith(`${name}/`));

const zod = isIn(['zod/mini']);
// Of Lit's parts only lean-lit.ts, which stands in for it in the build, names any.
const lit = isIn(['lit', 'lit-html', '@lit/reactive-element']);
const pureData = isIn([
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-geo',
  'd3-hierarchy',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-shape',
  'd3-time',
]);
const pureGeometry = isIn(['gcoord', 'supercluster', 'kdbush', 'topojson-client']);
/** Types only, erased from the output: no file is kept from describing what it takes. */
const typesOnly = isIn(['geojson']);

const packagesFor = {
  core: [zod, pureData],
  data: [zod, pureData],
  pure: [zod, pureData, pureGeometry],
  styles: [lit],
  shared: [lit],
  element: [lit],
  door: [],
  top: [],
};

/** May a file at `from` import a file at `to`? */
function mayImportFile(from, to) {
  const isOwn = from.folder === to.folder;
  // A ledger judges its targets as their gauges do, in the same words: what a gauge draws stays its own.
  const isReadingOfGauges =
    from.folder === 'target-list' &&
    to.folder === 'target-gauge' &&
    (to.kind === 'data' || gaugeReading.test(to.name));
  const isListOfGauges = from.folder === 'target-list' && to.folder === 'target-gauge';
  switch (from.kind) {
    case 'core':
      return to.kind === 'core';
    case 'shared':
      return to.kind === 'core' || to.kind === 'shared';
    case 'data':
      return to.kind === 'core' || ((isOwn || isListOfGauges) && to.kind === 'data');
    case 'pure':
      return to.kind === 'core' || (isOwn && (to.kind === 'data' || to.kind === 'pure')) || isReadingOfGauges;
    case 'styles':
      return to.kind === 'shared' || (isOwn && to.kind === 'styles');
    case 'element':
      return (
        to.kind === 'core' ||
        to.kind === 'shared' ||
        (isOwn && to.kind !== 'door') ||
        isReadingOfGauges ||
        (isListOfGauges && to.kind === 'door')
      );
    case 'door':
      return isOwn || to.kind === 'shared' || (from.folder === 'board' && to.kind === 'door');
    case 'top':
      // the whole package brings its second language along; a family's door alone loads it when asked
      return ['door', 'core', 'shared'].includes(to.kind) || to.name.endsWith('-words-en');
    default:
      return false;
  }
}

const label = ({ folder, kind, name }) =>
  kind === 'core' || kind === 'shared' ? kind : folder === undefined ? `src/${name}` : `${folder}/*-${kind}`;

const imports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      file: '{{from}} must not import {{source}}: arrows run core ← data ← layout ← element ← index, one way, inside one family.',
      package: '{{from}} must not import the package {{source}}.',
    },
  },
  create(context) {
    const path = inSource(context.filename);
    if (path === undefined) return {};
    const from = placeOf(path);
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      if (source.startsWith('.')) {
        const target = posix.normalize(posix.join(dirname(path).replaceAll('\\', '/'), source));
        const to = target.startsWith('..') ? undefined : placeOf(target.replace(/\.(?:js|ts)$/, ''));
        if (!to || !mayImportFile(from, to)) {
          context.report({ node, messageId: 'file', data: { from: label(from), source } });
        }
      } else if (!typesOnly(source) && !packagesFor[from.kind].some((allows) => allows(source))) {
        context.report({ node, messageId: 'package', data: { from: label(from), source } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { meta: { name: 'house' }, rules: { imports } };
