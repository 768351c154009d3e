/** What the built files weigh, and which of them a page loads with which. */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The doors of the elements, and that of the tools: `dist/<name>.js`. */
export const doors = [
  'target-gauge',
  'target-list',
  'county-ranking',
  'station-map',
  'fund-counter',
  'feed',
  'board',
  'tools',
];

/** The doors that bring a way to add languages, and one. */
export const languageDoors = ['language', 'zh-hant'];

const importPattern = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;
const lazyPattern = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

const sourcesIn = (path, pattern) =>
  [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, source]) =>
    normalize(join(dirname(path), source)),
  );

/** Units: bytes after gzip -9. */
export const gzipSize = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Units: bytes after gzip -9, each file by itself. */
export const gzipSum = (paths) => paths.reduce((total, path) => total + gzipSize(path), 0);

/** A module and every chunk it imports statically, each once. */
export function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const source of sourcesIn(path, importPattern)) withImports(source, seen);
  return seen;
}

/** What a page with one module loads at once, and what may come later. */
export function filesOfPage(path) {
  const files = [...withImports(path)];
  const later = [...new Set(files.flatMap((file) => sourcesIn(file, lazyPattern)))].filter(
    (file) => !files.includes(file),
  );
  return { files, later };
}
