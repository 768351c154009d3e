/**
 * npm run hant: writes the words of Traditional Chinese (src/zh-hant) from the Chinese words, character by character, with
 * what its readers call otherwise (tools/hant-characters.mjs). Only what stands between quotes changes: keys, and what is
 * compared with, stay.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import ts from 'typescript';
import { toTraditional } from './hant-characters.mjs';

/** Where the words of each family stand: files with the name of their table, and under which key it belongs. */
const SOURCES = {
  core: [
    ['core/words', 'zh'],
    ['core/problem-words', 'problem', 'problem'],
  ],
  gauge: [
    ['target-gauge/target-gauge-words', 'zh'],
    ['target-gauge/target-gauge-kind-words', 'zh'],
    ['target-gauge/target-gauge-form-words', 'zh'],
  ],
  list: [['target-list/target-list-words', 'zh']],
  ranking: [['county-ranking/county-ranking-words', 'zh']],
  map: [['station-map/station-map-words', 'zh']],
  atlas: [
    ['station-map/station-atlas-words', 'zh'],
    ['station-map/station-hours-words', 'zh', 'hours'],
  ],
  fund: [['fund-counter/fund-counter-words', 'zh']],
  board: [['board/board-words', 'zh']],
};

/** Qualifiers are words of the data, which the figure is shown with: said as its reader writes them. */
const qualified = `(text, qualifier) => {
  const signs: Readonly<Record<string, string>> = { 余: '餘', 约: '約' };
  const sign = signs[qualifier] ?? qualifier;
  return /余|多/.test(qualifier) ? text + sign : sign + text;
}`;

const parseText = (path, text) =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

const parse = (path) => parseText(path, readFileSync(path, 'utf8'));

/** An expression without what is said of its type. */
const bare = (node) =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? bare(node.expression) : node;

/** Whether a text is no word but what one is compared with. */
const isCompared = ({ parent }) =>
  ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken;

const isText = (node) =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);

/** The texts in a piece of source: no keys, and nothing that is compared with. */
function textsIn(node) {
  const found = [];
  const look = (child) => {
    if (ts.isPropertyAssignment(child)) look(child.initializer);
    else if (isText(child) && !isCompared(child)) found.push(child);
    else ts.forEachChild(child, look);
  };
  look(node);
  return found;
}

/**
 * The texts in a file of source.
 * @param {string} text
 * @returns {string[]}
 */
export const textsOf = (text) => textsIn(parseText('words.ts', text)).map((one) => one.getText());

/** A piece of source in Traditional Chinese. */
function converted(node) {
  const source = node.getSourceFile();
  const from = node.getStart(source);
  let text = node.getText(source);
  for (const one of textsIn(node).reverse()) {
    const [start, end] = [one.getStart(source) - from, one.getEnd() - from];
    text = text.slice(0, start) + toTraditional(text.slice(start, end)) + text.slice(end);
  }
  return text;
}

/** Puts a table into a tree of keys; what a later one says wins. */
function merge(tree, table) {
  for (const property of table.properties) {
    if (!ts.isPropertyAssignment(property)) continue;
    const key = property.name.getText();
    const value = bare(property.initializer);
    if (ts.isObjectLiteralExpression(value)) {
      if (!(tree.get(key) instanceof Map)) tree.set(key, new Map());
      merge(tree.get(key), value);
    } else tree.set(key, converted(value));
  }
}

const written = (tree) =>
  tree instanceof Map ? `{${[...tree].map(([key, value]) => `${key}: ${written(value)}`).join()}}` : tree;

/** The names that a statement at the top of a file gives. */
const namesOf = (statement) =>
  ts.isFunctionDeclaration(statement)
    ? [statement.name.text]
    : ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [];

function tableOf(source, name) {
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const one of statement.declarationList.declarations)
      if (one.name.getText() === name) return bare(one.initializer);
  }
  throw new Error(`${source.fileName} has no ${name}.`);
}

/** What stands beside a table in its file and is used in it. */
function helpersOf(source, name, text) {
  const helpers = [];
  let said = text;
  for (const statement of [...source.statements].reverse()) {
    const names = namesOf(statement).filter((one) => one !== name);
    if (!names.some((one) => new RegExp(`\\b${one}\\(|\\b${one}\\.`).test(said))) continue;
    helpers.unshift(converted(statement));
    said += statement.getText();
  }
  return helpers;
}

/** The words for services by our Chinese words, as far as they differ. */
function services() {
  const tree = new Map();
  for (const { initializer } of tableOf(parse('src/station-map/station-icons.ts'), 'SERVICES').properties) {
    const word = initializer.properties.find(({ name }) => name.getText() === 'zh').initializer.text;
    const said = toTraditional(word);
    if (said !== word) tree.set(word, `'${said}'`);
  }
  return tree;
}

async function fileOf(family) {
  const tree = new Map();
  const sources = SOURCES[family].map(([file, name, under]) => {
    const source = parse(`src/${file}.ts`);
    if (under && !tree.has(under)) tree.set(under, new Map());
    merge(under ? tree.get(under) : tree, tableOf(source, name));
    return [source, name];
  });
  const helpers = sources.flatMap(([source, name]) => helpersOf(source, name, written(tree)));
  if (family === 'core') tree.set('qualified', qualified);
  if (family === 'map') tree.set('services', services());
  const path = `src/zh-hant/zh-hant-${family}.ts`;
  const text = [
    '// Written by tools/hant.mjs from the Chinese words: npm run hant.',
    `import type { Words } from '../core/words.js';`,
    ...helpers,
    `/** ${family} in Traditional Chinese. */`,
    `export const ${family}: Words['${family}'] = ${written(tree)};`,
  ].join('\n\n');
  const style = await prettier.resolveConfig(path);
  return [path, await prettier.format(text, { ...style, filepath: path })];
}

/**
 * The files of Traditional Chinese as they should be, by their paths.
 * @returns {Promise<Map<string, string>>}
 */
export async function writeTraditional() {
  return new Map(await Promise.all(Object.keys(SOURCES).map(fileOf)));
}

if (process.argv[1]?.endsWith('hant.mjs'))
  for (const [path, text] of await writeTraditional()) writeFileSync(path, text);
