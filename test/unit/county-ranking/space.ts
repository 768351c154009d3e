import type {
  RankingLayout,
  RankingSpace,
  RowLayout,
} from '../../../src/county-ranking/county-ranking-layout.js';
import type { Standing, Standings } from '../../../src/county-ranking/county-ranking-places.js';

/** A room for a picture. */
export const space = (own: Partial<RankingSpace> = {}): RankingSpace => ({
  width: 800,
  height: undefined,
  tiny: false,
  elder: false,
  lang: 'zh-CN',
  type: { label: 15, small: 13 },
  ...own,
});

/** Every row of a layout. */
export const rowsOf = ({ count, rowAt }: RankingLayout): RowLayout[] =>
  Array.from({ length: count }, (_, index) => rowAt(index));

/** The ranked rows of all boards, and those without a place. */
export const rankedOf = ({ boards }: Standings): Standing[] => boards.flatMap(({ ranked }) => ranked);
export const unrankedOf = ({ boards }: Standings): Standing[] => boards.flatMap(({ unranked }) => unranked);
