/** What a page may want to know of each built file before it trusts it: its size and its hash (Subresource Integrity). */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doors, filesOfPage, gzipSize, gzipSum } from './dist-files.mjs';

const number = (bytes) => bytes.toLocaleString('en-US');

const row = (cells) => `| ${cells.join(' | ')} |`;

function sizesOf(files, out) {
  const page = (name) => {
    const { files: first, later } = filesOfPage(join(out, name));
    return row([`\`${name}\` and its chunks`, first.length, number(gzipSum(first)), number(gzipSum(later))]);
  };
  const { integrity } = files['union-widgets.js'];
  return `# What the files weigh

Written by the build. Bytes; gzip is -9. The hashes are in \`integrity.json\` too.

\`\`\`html
<script src="union-widgets.js" integrity="${integrity}" crossorigin="anonymous" defer></script>
\`\`\`

| a page loads | files | gzip | and later, when it is needed |
| --- | --- | --- | --- |
${[row(['`union-widgets.js`', 1, number(files['union-widgets.js'].gzip), 0]), ...doors.map((name) => page(`${name}.js`))].join('\n')}

| file | bytes | gzip | integrity |
| --- | --- | --- | --- |
${Object.entries(files)
  .map(([name, file]) => row([`\`${name}\``, number(file.bytes), number(file.gzip), `\`${file.integrity}\``]))
  .join('\n')}
`;
}

/** Writes integrity.json and sizes.md into the folder `out`, about the scripts that pages load from there. */
export function writeListing(out) {
  const names = ['.', 'chunks'].flatMap((folder) =>
    readdirSync(join(out, folder))
      .filter((name) => name.endsWith('.js') && name !== 'cli.js')
      .map((name) => join(folder, name)),
  );
  const files = Object.fromEntries(
    names.sort().map((name) => {
      const bytes = readFileSync(join(out, name));
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return [name, { bytes: bytes.length, gzip: gzipSize(join(out, name)), integrity }];
    }),
  );
  writeFileSync(join(out, 'integrity.json'), `${JSON.stringify(files, null, 2)}\n`);
  writeFileSync(join(out, 'sizes.md'), sizesOf(files, out));
}
