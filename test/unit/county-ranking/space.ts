import type {
  RankingLayout,
  RankingSpace,
  RowLayout,
} from '../../../src/county-ranking/county-ranking-layout.js';

/** A room for a picture where every character is as wide as the type is high. */
export const space = (own: Partial<RankingSpace> = {}): RankingSpace => ({
  width: 800,
  height: undefined,
  tiny: false,
  elder: false,
  lang: 'zh-CN',
  type: { label: 15, small: 13 },
  measureText: (text, sizePx) => text.length * sizePx,
  ...own,
});

/** Every row of a layout, names of boards left out. */
export const rowsOf = ({ count, entryAt }: RankingLayout): RowLayout[] =>
  Array.from({ length: count }, (_, index) => entryAt(index)).filter(
    (entry): entry is RowLayout => entry.board === undefined,
  );
