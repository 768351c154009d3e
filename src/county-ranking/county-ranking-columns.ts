import type { Lang } from '../core/words.js';
import type { RankingReading } from './county-ranking-data.js';
import type { RowText } from './county-ranking-rows.js';
import { gapUnit } from './county-ranking-text.js';
import { rankingWordsOf } from './county-ranking-words.js';

/** The room a ranking is laid out for. Units: px; `height` undefined = as high as its rows. */
export interface RankingSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly type: { readonly label: number; readonly small: number };
  readonly measureText: (text: string, sizePx: number, weight?: number) => number;
}

/** Widths of the columns. Units: px. A column that has nothing to say is 0. */
export interface Columns {
  readonly mode: 'wide' | 'stacked' | 'tiny';
  readonly template: string;
  readonly gap: number;
  readonly rank: number;
  readonly name: number;
  readonly bar: number;
}

function px(values: readonly number[]): string {
  return values.map((value) => `${Math.floor(value)}px`).join(' ');
}

/** The columns from the widest words of `rows`, and the form they have room for. Units: px. */
export function columnsFor(
  data: RankingReading,
  rows: readonly RowText[],
  room: number,
  space: RankingSpace,
): Columns {
  const { measureText, tiny, lang } = space;
  const words = rankingWordsOf(lang);
  const { label, small } = space.type;
  const widest = (size: (row: RowText) => number): number =>
    Math.ceil(rows.reduce((most, row) => Math.max(most, size(row)), 0));
  const gap = Math.round(label * (tiny ? 0.3 : 0.8));
  const size = tiny ? small : label;
  const rank = Math.max(
    widest((row) => measureText(row.rank, size, 600)) + 4,
    size * (tiny ? 1.6 : 1.9),
    tiny ? 0 : measureText(words.rankHead, small) + 2,
  );
  const icon = size * 1.4;
  const figure = widest((row) => measureText(row.figure, size, 600) + (row.status ? icon : 0)) + 2;
  if (tiny) {
    // The word for a row without a figure may wrap; a figure may not.
    const least = widest((row) => (row.status ? 0 : measureText(row.figure, size, 600))) + 2;
    const width = Math.max(least, Math.min(figure, room * 0.45));
    const rest = Math.max(room - rank - width - 2 * gap, 0);
    return { mode: 'tiny', template: px([rank, rest, width]), gap, rank, name: rest, bar: 0 };
  }
  const stackedName = Math.max(room - rank - figure - 2 * gap, label * 3);
  const stacked: Columns = {
    mode: 'stacked',
    template: px([rank, stackedName, figure]),
    gap,
    rank,
    name: stackedName,
    bar: Math.floor(stackedName) + Math.floor(figure) + gap,
  };
  const tagRoom = small * 1.4;
  const nameWithTags =
    widest(({ name, tags }) =>
      tags.reduce((sum, { text }) => sum + measureText(text, small) + tagRoom, measureText(name, label, 600)),
    ) + 2;
  const figureHead = Math.max(figure, Math.min(measureText(data.metric.name, small), small * 7));
  const said = (text: (row: RowText) => string, heads: readonly string[]): number => {
    const most = widest((row) => measureText(text(row), small));
    const room = heads.map((head) => Math.min(Math.ceil(measureText(head, small)) + 2, small * 6));
    return most > 0 ? Math.max(most + small, ...room) : 0;
  };
  const tail = [
    said((row) => row.gap, [words.gapHead, gapUnit(data, lang)]),
    said((row) => row.move, [words.movementHead]),
  ].filter((width) => width > 0);
  const others = [rank, figureHead, ...tail].reduce((sum, width) => sum + width + gap, gap);
  const leastBar = label * 8;
  const most = Math.min(room * 0.3, room - others - leastBar);
  if (most < label * 7) return stacked;
  const name = Math.min(nameWithTags, most);
  const bar = room - others - name;
  return {
    mode: 'wide',
    template: px([rank, name, bar, figureHead, ...tail]),
    gap,
    rank,
    name,
    bar: Math.floor(bar),
  };
}
