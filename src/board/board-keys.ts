import { hasOwn } from '../core/bare.js';

/** What a key of a keyboard, a remote control or a presenter asks for; a number is a page, from 0. */
export type BoardAction = 'next' | 'previous' | 'toggle' | 'first' | 'last' | 'fullscreen' | number;

const ACTIONS: Readonly<Record<string, BoardAction>> = {
  ArrowRight: 'next',
  PageDown: 'next',
  MediaTrackNext: 'next',
  ChannelUp: 'next',
  ArrowLeft: 'previous',
  PageUp: 'previous',
  MediaTrackPrevious: 'previous',
  ChannelDown: 'previous',
  ' ': 'toggle',
  MediaPlayPause: 'toggle',
  Pause: 'toggle',
  Home: 'first',
  End: 'last',
  f: 'fullscreen',
  F: 'fullscreen',
};

/** What a key asks the board for. Missing values: `undefined` for any other key, and with Ctrl, Alt or the like. */
export function maybeAction(key: string, hasModifier: boolean): BoardAction | undefined {
  if (hasModifier) return undefined;
  if (/^[1-9]$/.test(key)) return Number(key) - 1;
  return hasOwn(ACTIONS, key) ? ACTIONS[key] : undefined;
}
