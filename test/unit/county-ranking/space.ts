import type { Mark } from '../../../src/county-ranking/county-ranking-bars.js';
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

/** What is drawn of a row's bar: itself, or its parts. */
export const fillsOf = ({ marks = [] }: RowLayout): readonly Required<Mark>[] =>
  marks.filter((mark): mark is Required<Mark> => mark.kind.startsWith('fill'));

/** The ranked rows of all boards, and those without a place. */
export const rankedOf = ({ boards }: Standings): Standing[] => boards.flatMap(({ ranked }) => ranked);
export const unrankedOf = ({ boards }: Standings): Standing[] => boards.flatMap(({ unranked }) => unranked);
