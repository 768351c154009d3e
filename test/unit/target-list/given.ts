import { shanghaiDay } from '../../../src/core/time.js';
import { parseTargetList, type ListReading } from '../../../src/target-list/target-list-data.js';
import {
  ListLayouter,
  type ListLayout,
  type ListSpace,
  type ListView,
} from '../../../src/target-list/target-list-layout.js';
import type { Wish } from '../../../src/target-list/target-list-order.js';
import { judgeTargets, moveTargets, type Standing } from '../../../src/target-list/target-list-standings.js';
import { maybeSnapshot } from '../../../src/target-list/target-list-since.js';

/** A day after every period in the examples: what has no cut-off of its own must not depend on it. */
export const TODAY = 20_800;

export const dayOf = (text: string): number => shanghaiDay(Date.parse(`${text}T12:00:00+08:00`));

export const read = (document: unknown): ListReading => parseTargetList(document).data;

export const judged = (document: unknown, since = 'none'): readonly Standing[] => {
  const data = read(document);
  const snapshot = maybeSnapshot(data, since, data.cutoff?.last ?? TODAY);
  return moveTargets(data, judgeTargets(data, TODAY), snapshot);
};

export const wish = (own: Partial<Wish> = {}): Wish => ({
  grouping: 'heap',
  order: 'given',
  descending: false,
  states: new Set(),
  query: '',
  ...own,
});

export const view = (own: Partial<ListView> = {}): ListView => ({
  wish: wish(),
  closed: new Set(),
  openKey: undefined,
  since: 'latest',
  scrollPx: 0,
  isWhole: false,
  ...own,
});

/** A room for a picture. */
export const space = (own: Partial<ListSpace> = {}): ListSpace => ({
  width: 1000,
  height: undefined,
  tiny: false,
  elder: false,
  lang: 'zh-CN',
  variant: undefined,
  type: { label: 15, small: 13 },
  today: TODAY,
  ...own,
});

export const laidOut = (
  document: unknown,
  ownView: Partial<ListView> = {},
  ownSpace: Partial<ListSpace> = {},
): ListLayout => new ListLayouter().layout(read(document), view(ownView), space(ownSpace));

/** Names of the targets, group by group, with what the group is called. */
export const namesOf = ({ rows }: ListLayout): string[] =>
  rows.map((row) => (row.kind === 'head' ? `${row.text} ${row.count}` : row.name));
