/**
 * npm run manifest, second half: writes the API tables of both READMEs from custom-elements.json, between
 * `<!-- api:union-target-gauge -->` and `<!-- /api -->`. A README that has `<!-- api:common -->` gets there
 * what all elements share, and each element's tables show only its own. The Chinese words of the tables are in
 * tools/readme-zh.mjs; a sentence that is not there is said. With --check nothing is written; it only says
 * whether they are out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { elementsOf } from './manifest.mjs';
import { chinese } from './readme-zh.mjs';

const words = {
  'README.md': {
    attributes: ['Attribute', 'Property', 'Type', 'What it does'],
    properties: ['Property', 'Type', 'What it does'],
    methods: ['Method', 'Gives', 'What it does'],
    events: ['Event', 'Class', 'When'],
    cssParts: ['Part', 'What it is'],
    cssProperties: ['CSS property', 'What it sets'],
    slots: ['Slot', 'What goes in'],
    unnamed: '(default)',
  },
  'README.zh-CN.md': {
    attributes: ['属性（HTML）', '属性（JS）', '类型', '作用'],
    properties: ['属性（JS）', '类型', '作用'],
    methods: ['方法', '返回', '作用'],
    events: ['事件', '类', '何时'],
    cssParts: ['部件', '是什么'],
    cssProperties: ['CSS 属性', '作用'],
    slots: ['插槽', '放什么'],
    unnamed: '（默认）',
    said: chinese,
  },
};

const code = (text) => (text ? `\`${text.replace(/\s+/g, ' ').replace(/\|/g, '\\|')}\`` : '');
const typeOf = (item) => code(item.type?.text.replace(/ \| (?:null|undefined)\b/g, ''));
const plain = (text) => (text ?? '').replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();

const table = (heads, rows) =>
  rows.length === 0
    ? ''
    : [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const returnsOf = (method) => code(method.return?.type?.text ?? 'void');
const callOf = (method) => code(`${method.name}(${(method.parameters ?? []).map((p) => p.name).join(', ')})`);

function apiOf(element, w, missing) {
  const prose = (text) => {
    const sentence = plain(text);
    if (w.said && sentence && !w.said.has(sentence)) missing.add(sentence);
    return w.said?.get(sentence) ?? sentence;
  };
  const withAttribute = new Set(element.attributes.map((attribute) => attribute.fieldName));
  const fields = element.members.filter((m) => m.kind === 'field' && !withAttribute.has(m.name));
  const methods = element.members.filter((m) => m.kind === 'method');
  return [
    table(
      w.attributes,
      element.attributes.map((a) => [code(a.name), code(a.fieldName), typeOf(a), prose(a.description)]),
    ),
    table(
      w.properties,
      fields.map((f) => [code(f.name), typeOf(f), prose(f.description)]),
    ),
    table(
      w.methods,
      methods.map((m) => [callOf(m), returnsOf(m), prose(m.description)]),
    ),
    table(
      w.events,
      (element.events ?? []).map((e) => [code(e.name), code(e.type?.text), prose(e.description)]),
    ),
    table(
      w.slots,
      (element.slots ?? []).map((s) => [s.name ? code(s.name) : w.unnamed, prose(s.description)]),
    ),
    table(
      w.cssParts,
      (element.cssParts ?? []).map((p) => [code(p.name), prose(p.description)]),
    ),
    table(
      w.cssProperties,
      (element.cssProperties ?? []).map((p) => [code(p.name), prose(p.description)]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const kinds = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'];

/** What all widgets have in common, in the form of one element, and each element without it; a feed is no widget. */
function apart(elements) {
  const text = (item) => JSON.stringify(item);
  const isWidget = ({ members }) => members.some(({ name }) => name === 'toSentence');
  const widgets = elements.filter(isWidget);
  const shared = Object.fromEntries(
    kinds.map((kind) => {
      const [first, ...others] = widgets.map((element) => element[kind] ?? []);
      const isEverywhere = (item) => others.every((list) => list.some((other) => text(other) === text(item)));
      return [kind, (first ?? []).filter(isEverywhere)];
    }),
  );
  const own = widgets.map((element) => {
    const lists = kinds.map((kind) => {
      const known = new Set(shared[kind].map(text));
      return [kind, (element[kind] ?? []).filter((item) => !known.has(text(item)))];
    });
    return { ...element, ...Object.fromEntries(lists) };
  });
  return [{ tagName: 'common', ...shared }, ...own, ...elements.filter((element) => !isWidget(element))];
}

const isCheck = process.argv.includes('--check');
const elements = elementsOf(JSON.parse(readFileSync('custom-elements.json', 'utf8')));

for (const [path, w] of Object.entries(words)) {
  if (!existsSync(path)) {
    console.error(`${path} is missing.`);
    process.exitCode = 1;
    continue;
  }
  const text = readFileSync(path, 'utf8');
  const missing = new Set();
  const listed = text.includes('<!-- api:common -->') ? apart(elements) : elements;
  const written = text.replace(
    /(<!-- api:([\w-]+) -->)[^]*?(<!-- \/api -->)/g,
    (_all, open, tagName, close) => {
      const element = listed.find((candidate) => candidate.tagName === tagName);
      if (!element)
        throw new Error(`${path} asks for the API of ${tagName}, which the manifest does not have.`);
      return `${open}\n\n${apiOf(element, w, missing)}\n\n${close}`;
    },
  );
  const absent = elements.filter(({ tagName }) => !text.includes(`<!-- api:${tagName} -->`));
  if (absent.length > 0) {
    console.error(
      `${path} has no <!-- api:… --> for ${absent.map((element) => element.tagName).join(', ')}.`,
    );
    process.exitCode = 1;
  }
  if (missing.size > 0) {
    console.error(`tools/readme-zh.mjs has no Chinese for:\n  ${[...missing].join('\n  ')}`);
    process.exitCode = 1;
  }
  if (written === text) continue;
  if (isCheck) {
    console.error(
      `The API tables of ${path} are out of date: run npm run manifest and commit what it writes.`,
    );
    process.exitCode = 1;
  } else writeFileSync(path, written);
}
