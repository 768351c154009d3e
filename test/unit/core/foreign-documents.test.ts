import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/core/problem-words.js';
import { readThrough } from '../../../src/core/fields.js';
import { readPointer } from '../../../src/core/pointer.js';
import { DataError, type Problem } from '../../../src/core/problem.js';
import { describeProblem } from '../../../src/core/words.js';
import { foreignDocuments, type ForeignDocument } from './foreign-documents.js';
import { sentences } from '../sentences.js';

/** What becomes of a foreign document: its sentence, or none where it was refused; and what is wrong. */
function read({ kind, document, pointer = '', fields }: ForeignDocument): {
  said: string;
  problems: readonly Problem[];
} {
  try {
    const slice = readPointer(document, pointer);
    let said = '';
    const { problems } = readThrough<ReturnType<(typeof sentences)[string]>, never>(slice, fields, (ours) => {
      const told = sentences[kind]!(ours);
      said = told.said;
      return told;
    });
    return { said, problems };
  } catch (error) {
    if (error instanceof DataError) return { said: '', problems: error.problems };
    throw error;
  }
}

const clean = (given: ForeignDocument): ForeignDocument => ({
  ...given,
  fields: Object.fromEntries(Object.entries(given.fields).filter(([, source]) => source !== undefined)),
});

describe(`${foreignDocuments.length} foreign documents map without code`, () => {
  assert.ok(foreignDocuments.length >= 40);
  for (const given of foreignDocuments) {
    it(given.name, () => {
      const { said, problems } = read(clean(given));
      assert.deepEqual(problems, []);
      for (const part of given.says) assert.ok(said.includes(part), `${part} in ${said}`);
    });
  }
});

describe('a mapping that is wrong says where, what was found there, and what to change:', () => {
  for (const given of foreignDocuments) {
    const { fields } = clean(given);
    for (const [name, source] of Object.entries(fields)) {
      if (typeof source !== 'string') continue;
      it(`${given.name}: ${name}`, () => {
        const wrong = `${source}Wrong`;
        const { problems } = read({
          ...given,
          fields: { ...fields, [name]: source === '' ? '/Wrong' : wrong },
        });
        const told = problems.find(
          ({ code, params }) => code === 'fields-nowhere' && params['name'] === name,
        );
        assert.ok(told, JSON.stringify(problems));
        const message = describeProblem(told, 'zh-CN');
        assert.match(message, /这里没有“.*Wrong”，请改 fields 的“.+”/);
        // What stands there is said with its keys.
        assert.match(told.received, /^({ .+ }|\[.*\])$/);
      });
    }
    it(`${given.name}: a name of ours that is none`, () => {
      const { problems } = read({ ...given, fields: { ...fields, valeu: 'x' } });
      assert.deepEqual(
        problems.map(({ code, params }) => [code, params]),
        [['fields', { name: 'valeu' }]],
      );
    });
  }
});
