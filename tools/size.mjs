/** npm run size: the limits that a slow county line sets, in bytes after gzip -9 (1 kB = 1000 bytes). */
import { readFileSync } from 'node:fs';
import { doors, filesOfPage, gzipSize, gzipSum } from './dist-files.mjs';

const limits = { classic: 95_000, gauge: 22_000 };

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

for (const name of doors) {
  const { files, later } = filesOfPage(`dist/${name}.js`);
  const what = `page with ${name} only (${files.length} files)`;
  if (name === 'target-gauge') say(what, gzipSum(files), limits.gauge);
  else console.log(`${what}: ${gzipSum(files)} bytes gzip`);
  if (later.length > 0)
    console.log(`  and ${gzipSum(later)} more in ${later.length} files where a page asks for them`);
}

failures.forEach((failure) => console.error(failure));
process.exitCode = failures.length > 0 ? 1 : 0;
