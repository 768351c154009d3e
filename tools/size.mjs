/** npm run size: the limits that a slow county line sets, in bytes after gzip -9 (1 kB = 1000 bytes). */
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const limits = { classic: 95_000, gauge: 22_000 };

const gzipSize = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

const importPattern = /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g;
const lazyPattern = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g;

const sourcesIn = (path, pattern) =>
  [...readFileSync(path, 'utf8').matchAll(pattern)].map(([, source]) =>
    normalize(join(dirname(path), source)),
  );

/** A module and every chunk it imports statically, each once. */
function withImports(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const source of sourcesIn(path, importPattern)) withImports(source, seen);
  return seen;
}

const sum = (paths) => paths.reduce((total, path) => total + gzipSize(path), 0);

const failures = [];
const say = (what, bytes, limit) => {
  console.log(`${what}: ${bytes} bytes gzip, limit ${limit}`);
  if (bytes > limit) failures.push(`${what} is ${bytes - limit} bytes over its limit.`);
};

const classic = 'dist/union-widgets.js';
say('classic script', gzipSize(classic), limits.classic);
const foreign = readFileSync(classic).filter((byte) => byte > 127).length;
console.log(`classic script: ${foreign} bytes outside ASCII, limit 0`);
if (foreign > 0) failures.push(`${classic} has ${foreign} bytes outside ASCII.`);

for (const name of ['target-gauge', 'target-list', 'county-ranking', 'station-map', 'fund-counter']) {
  const files = [...withImports(`dist/${name}.js`)];
  const later = [...new Set(files.flatMap((file) => sourcesIn(file, lazyPattern)))].filter(
    (file) => !files.includes(file),
  );
  const what = `page with ${name} only (${files.length} files)`;
  if (name === 'target-gauge') say(what, sum(files), limits.gauge);
  else console.log(`${what}: ${sum(files)} bytes gzip`);
  if (later.length > 0)
    console.log(`  and ${sum(later)} more in ${later.length} files where a page asks for them`);
}

failures.forEach((failure) => console.error(failure));
process.exitCode = failures.length > 0 ? 1 : 0;
