import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { internalNames, shortNames, shortProperties, tokensIn } from '../../../tools/short-names.js';

const WORD = /[A-Za-z_$][\w$]*/g;

function wordsIn(path: string): string[] {
  return readFileSync(path, 'utf8').match(WORD) ?? [];
}

function filesIn(folder: string, end: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => end.test(name))
    .map((name) => join(folder, name));
}

/** What the sources write as text, the keys of their schemas, and what they export. */
function fixedNamesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isPropertyAssignment(node) && node.initializer.getText().startsWith('z.'))
      found.push(node.name.getText());
    if (ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node)) {
      const statement = ts.isFunctionDeclaration(node) ? node : node.parent.parent;
      const isExported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.length;
      if (isExported && node.name) found.push(node.name.getText());
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

describe('internal names, which the build shortens', () => {
  test('each stands once, in order, and has a short name of its own', () => {
    assert.deepEqual(internalNames, [...new Set(internalNames)].sort());
    const short = shortNames([]);
    assert.deepEqual([...short.keys()], internalNames);
    assert.equal(new Set(short.values()).size, internalNames.length);
  });

  test('what stands most often gets the shortest', () => {
    const [first = '', second = ''] = [...internalNames].reverse();
    const short = shortNames([`${first} ${second} a.${first}, ${first}s`, first]);
    assert.deepEqual([...short].slice(0, 3), [
      [first, '$a'],
      [second, '$b'],
      [internalNames[0], '$c'],
    ]);
  });

  test('each still stands in the sources', () => {
    const used = new Set(filesIn('src', /\.ts$/).flatMap(wordsIn));
    assert.deepEqual(
      internalNames.filter((name) => !used.has(name)),
      [],
    );
  });

  test('none is a word of the platform or of a library that is built in', () => {
    const libraries = dirname(createRequire(import.meta.url).resolve('typescript'));
    const known = new Set([
      ...filesIn(libraries, /^lib\..*\.d\.ts$/).flatMap(wordsIn),
      ...wordsIn('node_modules/gcoord/dist/gcoord.esm-bundler.js'),
      ...wordsIn('node_modules/lit-html/directive.js'),
      // What the DOM library of TypeScript leaves out.
      ...['adoptedCallback', 'connectedMoveCallback', 'createPolicy', 'createHTML', 'handleEvent', 'toJSON'],
    ]);
    assert.deepEqual(
      internalNames.filter((name) => known.has(name)),
      [],
    );
  });

  test('none is a member of an element, a word of a document or of an example', () => {
    const known = new Set([
      ...wordsIn('custom-elements.json'),
      ...filesIn('demo/data', /\.json$/).flatMap(wordsIn),
    ]);
    assert.deepEqual(
      internalNames.filter((name) => known.has(name)),
      [],
    );
  });

  test('none is written as text in the sources, is a key of a schema or is exported', () => {
    const known = new Set(filesIn('src', /\.ts$/).flatMap(fixedNamesOf));
    assert.ok(known.has('reportedRate') && known.has('asOf') && known.has('renderTable'));
    assert.deepEqual(
      internalNames.filter((name) => known.has(name)),
      [],
    );
  });
});

describe('private CSS properties, which the build shortens', () => {
  test('each has a short name of its own, and colours keep theirs', () => {
    const short = shortProperties(['a{--_row-font:1em;color:var(--_text)}', 'var(--_row)'], ['text']);
    assert.deepEqual(
      [...short],
      [
        ['--_row', '--_a'],
        ['--_row-font', '--_b'],
      ],
    );
  });

  test('every colour of the themes is known as one, the first and the last too', () => {
    const tokens = tokensIn(readFileSync('src/shared/tokens-styles.ts', 'utf8'));
    assert.deepEqual([tokens[0], tokens[tokens.length - 1], tokens.length], ['surface', 'bad', 13]);
    assert.throws(() => tokensIn('const NAMES = [];'), /no names/);
    const sources = filesIn('src', /\.ts$/).map((path) => readFileSync(path, 'utf8'));
    const short = shortProperties(sources, tokens);
    assert.deepEqual(
      tokens.filter((token) => short.has(`--_${token}`)),
      [],
    );
  });

  test('only names of colours are put together from parts', () => {
    const pieced = filesIn('src', /\.ts$/).filter((path) => readFileSync(path, 'utf8').includes('--_${'));
    assert.deepEqual(pieced.sort(), [
      'src/shared/tokens-styles.ts',
      'src/target-gauge/target-gauge-form-view.ts',
    ]);
  });
});
