import assert from 'node:assert/strict';
import test from 'node:test';
import { aimKey, chipPressed } from '../../../src/station-map/station-atlas-keys.js';
import { NO_WISH, type Wish } from '../../../src/station-map/station-finding.js';

const press = (wish: Wish, name: string): Wish => ({ ...wish, ...chipPressed(wish, name) });

test('each chip switches its own wish on and off, and nothing else', () => {
  for (const [name, key] of [
    ['*open', 'openNow'],
    ['*day', 'allDay'],
    ['*honour', 'honoured'],
  ] as const) {
    const on = press(NO_WISH, name);
    assert.deepEqual(on, { ...NO_WISH, [key]: true });
    assert.deepEqual(press(on, name), NO_WISH);
  }
});

test('services add up, in the order in which they were pressed, and go one by one', () => {
  const both = press(press({ ...NO_WISH, text: '人民路' }, 'water'), 'wifi');
  assert.deepEqual(both.services, ['water', 'wifi']);
  assert.equal(both.text, '人民路');
  assert.deepEqual(press(both, 'water').services, ['wifi']);
  assert.deepEqual(NO_WISH.services, [], 'the wish itself is not touched');
});

test('while aiming arrows move, signs zoom, Enter and blank take the middle, Escape cancels', () => {
  const done: string[] = [];
  const acts = {
    pan: (dx: number, dy: number) => done.push(`pan ${dx},${dy}`),
    step: (steps: number) => done.push(`step ${steps}`),
    take: () => done.push('take'),
    cancel: () => done.push('cancel'),
  };
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '=', '-', 'Enter', ' ', 'Escape'];
  for (const key of keys) assert.equal(aimKey(key, acts), true, key);
  assert.deepEqual(done, [
    ...['pan 60,0', 'pan -60,0', 'pan 0,60', 'pan 0,-60', 'step 1', 'step 1', 'step -1'],
    ...['take', 'take', 'cancel'],
  ]);
  for (const key of ['Tab', 'a', 'F5', 'Home']) assert.equal(aimKey(key, acts), false, key);
  assert.equal(done.length, keys.length);
});
