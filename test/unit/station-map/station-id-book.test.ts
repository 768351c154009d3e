import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IdBook } from '../../../src/station-map/station-id-book.js';

/** Whether each id is new, as the book says it. */
function enterAll(ids: readonly string[]): boolean[] {
  const book = new IdBook(ids.length, (row) => ids[row] as string);
  return ids.map((id, row) => book.enter(id, row));
}

/** The same by a set. */
function expected(ids: readonly string[]): boolean[] {
  const known = new Set<string>();
  return ids.map((id) => known.size < known.add(id).size);
}

test('says of every id whether it was there before', () => {
  assert.deepEqual(enterAll(['a', 'b', 'a', '', 'c', '', 'b', 'a']), [
    ...[true, true, false, true, true, false, false, false],
  ]);
  assert.deepEqual(enterAll([]), []);
  const ids = Array.from({ length: 20_000 }, (_, at) => `驿站-${(at * 7919) % 15_000}`);
  assert.deepEqual(enterAll(ids), expected(ids));
});

test('ids whose hashes are alike, or crowd one another, are told apart', () => {
  // Found by going through numbers: both have one hash.
  const seen = new Map<number, string>();
  const alike: string[] = [];
  for (let number = 0; alike.length < 6 && number < 400_000; number++) {
    const id = `x${number}`;
    let hash = 0x811c9dc5;
    for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
    const other = seen.get(hash);
    if (other !== undefined) alike.push(other, id);
    seen.set(hash, id);
  }
  const ids = [...alike, ...alike, ...Array.from({ length: 300 }, (_, at) => `${at}`)];
  assert.deepEqual(enterAll(ids), expected(ids));
  // A book that is nearly full looks further than the places beside, too.
  const many = Array.from({ length: 4096 }, (_, at) => at.toString(36));
  assert.deepEqual(enterAll([...many, ...many]), expected([...many, ...many]));
});
