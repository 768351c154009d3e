/**
 * Three made-up portals, each dressed by tokens alone; demo/look-red.html and its two neighbours carry the same values
 * in their style sheets (a test holds them together).
 */
import type { ThemeTokens } from './theme-format.js';

/** A portal's look. */
export interface Look {
  readonly id: 'red' | 'blue' | 'hall';
  readonly name: string;
  /** What it is like, in a few words. */
  readonly about: string;
  /** The theme under the tokens: what they leave unsaid (the colour scheme of fields) comes from it. */
  readonly theme: 'light' | 'screen';
  readonly tokens: ThemeTokens;
}

export const looks: readonly Look[] = [
  {
    id: 'red',
    name: '红色联合会门户',
    about: '暖白底，深红主色，金褐辅色，宋体标题',
    theme: 'light',
    tokens: {
      colours: {
        surface: '#fffdf8',
        raised: '#faf3e8',
        text: '#2b1a14',
        muted: '#6b5145',
        grid: '#e6d8c6',
        track: '#eadfd0',
        brand: '#a3151b',
        accent: '#7a5200',
        done: '#1d6b4a',
        good: '#3f6b12',
        warn: '#8a4f00',
        'warn-fill': '#d98b00',
        bad: '#b02a10',
      },
      radiusPx: 2,
      font: '',
    },
  },
  {
    id: 'blue',
    name: '蓝色政府门户',
    about: '白底直角，一种蓝，别无装饰',
    theme: 'light',
    tokens: {
      colours: {
        surface: '#ffffff',
        raised: '#f0f4f9',
        text: '#14202e',
        muted: '#4d5b6b',
        grid: '#c9d3df',
        track: '#dbe3ec',
        brand: '#0a4c9a',
        accent: '#9a3b00',
        done: '#00695c',
        good: '#2e6b1f',
        warn: '#7a5600',
        'warn-fill': '#e0a800',
        bad: '#b3261e',
      },
      radiusPx: 0,
      font: '',
    },
  },
  {
    id: 'hall',
    name: '深色数据大厅',
    about: '近黑的灰底，青色主色，圆角大',
    theme: 'screen',
    tokens: {
      colours: {
        surface: '#101417',
        raised: '#1b2227',
        text: '#f3f6f7',
        muted: '#aab7bd',
        grid: '#36424a',
        track: '#2c373e',
        brand: '#4fd8c4',
        accent: '#ffb86b',
        done: '#5be49b',
        good: '#b4e36a',
        warn: '#ffd166',
        'warn-fill': '#ffd166',
        bad: '#ff8d85',
      },
      radiusPx: 14,
      font: '',
    },
  },
];

/** A portal's look by its id. @throws for an id that no portal has */
export function lookOf(id: Look['id']): Look {
  const look = looks.find((one) => one.id === id);
  if (!look) throw new Error(`There is no look ${id}.`);
  return look;
}
