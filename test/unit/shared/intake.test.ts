import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Intake, type ParsedDocument } from '../../../src/shared/intake.js';
import { maybeLoadParts, type LoadPart } from '../../../src/shared/late-parts.js';
import type { Supply } from '../../../src/shared/source-controller.js';

const supply = (document: unknown): Supply => ({ kind: 'document', document, arrivedMs: 0 });
const read = (data: unknown): ParsedDocument<unknown> => ({ data, meta: {}, problems: [], skipped: 0 });

/** Reads numbers at once; text only once its part has come. */
function intakeOf(load: () => Promise<unknown>): Intake<unknown> {
  let hasCome = false;
  const part: LoadPart = async () => {
    await load();
    hasCome = true;
  };
  return new Intake((document) => (typeof document === 'number' || hasCome ? read(document) : part));
}

describe('a document that needs a part', () => {
  test('waits for it, and what was shown stays meanwhile', async () => {
    const intake = intakeOf(() => Promise.resolve());
    intake.take(supply(1), '');
    const second = supply('2');
    intake.take(second, '');
    assert.ok(intake.pending);
    assert.deepEqual([intake.shown?.data, intake.refused, intake.serial], [1, false, 1]);
    await maybeLoadParts([intake.pending]);
    intake.take(second, '');
    assert.deepEqual([intake.shown?.data, intake.pending, intake.serial], ['2', undefined, 2]);
  });

  test('waits no longer once another has come, or none', () => {
    const intake = intakeOf(() => Promise.resolve());
    intake.take(supply('1'), '');
    intake.take(supply(2), '');
    assert.deepEqual([intake.shown?.data, intake.pending], [2, undefined]);
    intake.take(supply('3'), '');
    intake.take({ kind: 'none' }, '');
    assert.deepEqual([intake.shown, intake.pending], [undefined, undefined]);
  });

  test('is refused where the part does not come, once', async () => {
    const intake = intakeOf(() => Promise.reject(new Error('offline')));
    const only = supply('1');
    intake.take(only, '');
    await maybeLoadParts([intake.pending ?? false]);
    intake.take(only, '');
    intake.take(only, '');
    assert.deepEqual([intake.refused, intake.pending, intake.serial], [true, undefined, 1]);
    assert.equal(intake.problems[0]?.code, 'unexpected');
  });
});
