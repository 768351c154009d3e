import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { maybeAction } from '../../../src/board/board-keys.js';

const KNOWN = [
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  ['MediaTrackNext', 'next'],
  ['ChannelUp', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['MediaTrackPrevious', 'previous'],
  ['ChannelDown', 'previous'],
  [' ', 'toggle'],
  ['MediaPlayPause', 'toggle'],
  ['Pause', 'toggle'],
  ['Home', 'first'],
  ['End', 'last'],
  ['f', 'fullscreen'],
  ['F', 'fullscreen'],
  ['1', 0],
  ['5', 4],
  ['9', 8],
] as const;

describe('a key', () => {
  it('of a keyboard, a presenter or a remote control asks for something', () => {
    for (const [key, action] of KNOWN) assert.equal(maybeAction(key, false), action, key);
  });

  it('with Ctrl, Alt or the like is the browser’s', () => {
    for (const [key] of KNOWN) assert.equal(maybeAction(key, true), undefined, key);
  });

  it('of any other name asks for nothing', () => {
    for (const key of [
      '0',
      '10',
      '1 ',
      '',
      'Enter',
      'Escape',
      'Tab',
      'ArrowUp',
      'ArrowDown',
      'g',
      'Dead',
      '１',
    ])
      assert.equal(maybeAction(key, false), undefined, key);
    for (const key of ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf'])
      assert.equal(maybeAction(key, false), undefined, key);
    const known = new Set<string>([...KNOWN.map(([key]) => key), ...'123456789']);
    fc.assert(
      fc.property(fc.string(), (key) => {
        if (!known.has(key)) assert.equal(maybeAction(key, false), undefined);
      }),
    );
  });
});
