/**
 * Where everything comes from that is not ours. Every package in every lock file of the project must come from the npm
 * registry with a hash, and under a licence that allows what we do with it. `NOTICE` (npm run manifest; --check only says
 * whether it is out of date) lists them all; the build writes the bill of materials of what an installer brings.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const registry = 'https://registry.npmjs.org/';

/** Every lock file of the project but the package's own: folders that keep others' packages apart from it. */
const otherLocks = (folder = '.') =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !/^(\..*|dist|node_modules|storybook-static)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return otherLocks(path);
      return entry.name === 'package-lock.json' && folder !== '.' ? [path] : [];
    });

/** What may be used to build and test; what is shipped is listed with its text. */
const allowed = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'CC-BY-4.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...[
    '(MIT OR CC0-1.0)',
    '(MIT OR Apache-2.0)',
    'MPL-2.0',
    'Python-2.0',
    'Unlicense',
    'Zlib',
    '(MIT AND Zlib)',
    '(AFL-2.1 OR BSD-3-Clause)',
  ],
]);

/** Packages whose lock entry does not say what their LICENSE file says. */
const saidElsewhere = {
  // its repository, github.com/visionmedia/node-only, says so; its package.json is silent
  'only@0.0.2': 'MIT',
  // from before the field: "licenses" in their package.json, and a LICENSE file beside it
  'esprima@0.9.9': 'BSD-2-Clause',
  'htmlparser@1.7.7': 'MIT',
  'jsdom@0.2.0': 'MIT',
  // part of vuejs/vue, which is MIT
  '@vue/compiler-sfc@2.7.16': 'MIT',
};

function packagesOf(lock) {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8'));
  return (
    Object.entries(packages)
      // What a package carries inside its own tarball is covered by the hash of that.
      .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.inBundle)
      .map(([path, entry]) => {
        const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        const license = entry.license ?? saidElsewhere[`${name}@${entry.version}`];
        const id = `${name} ${entry.version}`;
        const resolved =
          entry.resolved ?? `${registry}${name}/-/${name.split('/').pop()}-${entry.version}.tgz`;
        if (!resolved.startsWith(registry) || !/^sha512-/.test(entry.integrity ?? ''))
          throw new Error(`${lock}: ${id} does not come from the npm registry with a SHA-512.`);
        if (!allowed.has(license))
          throw new Error(
            `${lock}: ${id} is under ${license}: look at it, then allow it in tools/provenance.mjs.`,
          );
        return { ...entry, id, name, license, path, resolved };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1))
  );
}

/** What an installer brings with the package. */
export const shipped = () => packagesOf('package-lock.json').filter(({ dev }) => !dev);

const textOfLicence = ({ path }) => {
  const file = readdirSync(path).find((name) => /^licen[cs]e/i.test(name));
  return file === undefined ? '' : readFileSync(join(path, file), 'utf8').trim();
};

/** Names in lines of about 110 characters. */
const wrapped = (names) =>
  names
    .reduce((lines, name) => {
      const last = lines.at(-1);
      if (last !== undefined && last.length + name.length < 108) lines[lines.length - 1] = `${last}, ${name}`;
      else lines.push(name);
      return lines;
    }, [])
    .map((line) => `  ${line}`)
    .join(',\n');

function listOf(packages) {
  const licences = [...new Set(packages.map(({ license }) => license))].sort();
  return licences
    .map((license) => {
      const ids = [...new Set(packages.filter((one) => one.license === license).map(({ id }) => id))];
      return `${license}\n${wrapped(ids)}`;
    })
    .join('\n\n');
}

/** The text of NOTICE. */
export function createNotice() {
  const { name, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const texts = new Map();
  for (const one of shipped()) {
    const text = textOfLicence(one);
    texts.set(text, [...(texts.get(text) ?? []), one]);
  }
  const withTexts = [...texts].map(([text, packages]) => {
    const heads = packages.map((one) => `${one.id} (${one.license})\n  ${one.resolved}\n  ${one.integrity}`);
    return `${heads.join('\n')}\n\n${text || 'Its package holds no text of the licence.'}`;
  });
  const parts = [['package-lock.json', packagesOf('package-lock.json').filter(({ dev }) => dev)]].concat(
    otherLocks().map((lock) => [lock, packagesOf(lock)]),
  );
  const others = parts.map(([lock, packages]) => `${lock}: ${packages.length}\n\n${listOf(packages)}`);
  const line = '='.repeat(78);
  return `${name} is under the ${license} licence (LICENSE). What is others' stands here. Every package comes from
${registry} with a SHA-512 that its lock file names. Written by npm run manifest.

${line}
Installed with the package; parts of it may be inside dist/
${line}

${withTexts.join(`\n\n${'-'.repeat(78)}\n`)}

${line}
Used to build and test it, and never shipped
${line}

${others.join('\n\n')}
`;
}

const purl = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Writes sbom.cdx.json (CycloneDX 1.5) into the folder `out`: what an installer brings with the package. */
export function writeBillOfMaterials(out) {
  const root = JSON.parse(readFileSync('package.json', 'utf8'));
  const packages = shipped();
  const dependsOn = ({ dependencies = {} }) =>
    packages.filter(({ name }) => name in dependencies).map((one) => purl(one));
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'library',
        'bom-ref': purl(root),
        name: root.name,
        version: root.version,
        description: root.description,
        purl: purl(root),
        licenses: [{ license: { id: root.license } }],
      },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': purl(one),
      name: one.name,
      version: one.version,
      scope: 'required',
      purl: purl(one),
      licenses: [{ license: { id: one.license } }],
      hashes: [{ alg: 'SHA-512', content: Buffer.from(one.integrity.slice(7), 'base64').toString('hex') }],
      externalReferences: [{ type: 'distribution', url: one.resolved }],
    })),
    dependencies: [root, ...packages].map((one) => ({ ref: purl(one), dependsOn: dependsOn(one) })),
  };
  writeFileSync(join(out, 'sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = createNotice();
  if (!process.argv.includes('--check')) writeFileSync('NOTICE', text);
  else if (!existsSync('NOTICE') || readFileSync('NOTICE', 'utf8') !== text) {
    console.error('NOTICE is out of date: run npm run manifest and commit what it writes.');
    process.exitCode = 1;
  }
}
