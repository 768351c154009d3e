import type { Ranking } from 'union-widgets/county-ranking';
import type { Target } from 'union-widgets/target-gauge';
import november from './november.json';
import october from './october.json';

export type Month = 'november' | 'october';

/** What the examples show: two months of one ranking, invented (示例数据). */
export const months: Record<Month, Ranking> = { november, october };

/** One row of the ranking as a target of its own. */
export function targetOf(row: Ranking['rows'][number]): Target {
  return {
    name: `${row.name}入会人数`,
    unit: '人',
    value: row.part ?? null,
    target: row.whole ?? null,
    source: '示例数据',
  };
}
