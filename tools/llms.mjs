/** dist/llms.txt: the package for readers that are language models, from the manifest and the README's own examples. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementsOf } from './manifest.mjs';

/** What the data of an element is called in the README's examples and in its JSON Schema. */
const documents = {
  'union-target-gauge': { example: 'target', schema: 'target' },
  'union-target-list': { example: 'ledger', schema: 'target-list' },
  'union-county-ranking': { example: 'ranking', schema: 'ranking' },
  'union-station-map': { example: 'stations', schema: 'stations' },
  'union-fund-counter': { example: 'fund', schema: 'fund' },
};

const list = (items, lineOf) => (items ?? []).map((item) => `- ${lineOf(item)}`).join('\n');
const said = ({ name, description }) => `\`${name}\`: ${(description ?? '').replace(/\s+/g, ' ')}`;

/** A part of the README by its heading, without what is there for tests. */
function partOf(readme, heading) {
  const at = readme.indexOf(`\n${heading}\n`);
  if (at < 0) throw new Error(`README.md has no heading "${heading}".`);
  const level = heading.indexOf(' ');
  const rest = readme.slice(at + heading.length + 2);
  const end = rest.search(new RegExp(`^#{1,${level}} `, 'm'));
  return rest
    .slice(0, end < 0 ? undefined : end)
    .replace(/<!--.*?-->\n*/g, '')
    .trim();
}

function partOfElement(readme, element) {
  const { example, schema } = documents[element.tagName] ?? {};
  const document = new RegExp(`<!-- example:${example} -->\\s+\`\`\`json\\n([^]*?)\`\`\``).exec(readme)?.[1];
  const own = (items) => items.filter(({ privacy }) => privacy !== 'private');
  return `## ${element.tagName}

${element.summary ?? element.description}
${schema ? `\nData: \`dist/schemas/${schema}.schema.json\`; check a document with \`npx union-widgets validate FILE --as ${schema}\`. A whole document:\n` : ''}
${document ? `\`\`\`json\n${document.trim()}\n\`\`\`\n` : ''}
Attributes:

${list(element.attributes, said)}

Methods:

${list(
  own(element.members).filter(({ kind }) => kind === 'method'),
  ({ name, parameters, description }) =>
    `\`${name}(${(parameters ?? []).map((parameter) => parameter.name).join(', ')})\`: ${description}`,
)}

Events:

${list(element.events, said)}

CSS parts: ${(element.cssParts ?? []).map(({ name }) => `\`${name}\``).join(', ')}.
`;
}

/** Writes llms.txt into the folder `out`. */
export function writeGuide(manifest, out) {
  const readme = readFileSync('README.md', 'utf8');
  const { name, version, description } = JSON.parse(readFileSync('package.json', 'utf8'));
  const text = `# ${name} ${version}

> ${description}. Custom elements: one classic script (\`dist/union-widgets.js\`) or an ES module per element (\`import '${name}/target-gauge'\`). Text is Chinese first, English where \`lang\` says so.

## Giving data

${partOf(readme, '## Giving data')}

## Figures

${partOf(readme, '### Figures')}

${elementsOf(manifest)
  .map((element) => partOfElement(readme, element))
  .join('\n')}
## States, and what the widgets hold to

${partOf(readme, '## What the widgets hold to')}
`;
  writeFileSync(join(out, 'llms.txt'), text);
}
