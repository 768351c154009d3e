import { formatWhen, type Lang } from '../core/words.js';
import type { ListReading } from './target-list-data.js';
import { lampOf, type Lamp } from './target-list-drawing.js';
import { GROUPINGS, ORDERS, type Wish } from './target-list-order.js';
import { choicesOf } from './target-list-since.js';
import type { Standing } from './target-list-standings.js';
import { countStates } from './target-list-text.js';
import { choiceWord, ledgerWordsOf } from './target-list-words.js';

/** A light in the summary, which filters by it. */
export interface Chip {
  readonly state: string;
  readonly text: string;
  readonly lamp: Lamp;
  readonly pressed: boolean;
}

/** A list to choose from: `name` is the choice of a reader's that it makes. */
export interface Chooser {
  readonly name: 'grouping' | 'order' | 'way' | 'since';
  readonly text: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
}

/** The lights of a ledger with how many targets have them. */
export function chipsOf(
  standings: readonly Standing[],
  labels: ReadonlyMap<string, string>,
  pressed: ReadonlySet<string>,
  lang: Lang,
): Chip[] {
  const { count } = ledgerWordsOf(lang);
  const first = new Map<string, Standing>();
  for (const standing of standings) if (!first.has(standing.state)) first.set(standing.state, standing);
  return [...countStates(standings)].map(([state, many]) => ({
    state,
    text: count(labels.get(state) ?? state, many),
    lamp: lampOf(first.get(state) as Standing),
    pressed: pressed.has(state),
  }));
}

/** What a reader may choose: groups, order and its direction, and, where there are snapshots, what to compare with. */
export function choosersOf(
  data: ListReading,
  wish: Wish,
  sinceKey: string,
  cutoff: number,
  lang: Lang,
): Chooser[] {
  const words = ledgerWordsOf(lang);
  const { spans, snapshots } = choicesOf(data, cutoff);
  const has = (key: 'owner' | 'cadence' | 'group'): boolean => data.targets.some((target) => target[key]);
  const useful = (key: string): boolean =>
    (key !== 'owner' && key !== 'cadence' && key !== 'group') || has(key);
  const choosers: Chooser[] = [
    {
      name: 'grouping',
      text: words.grouping,
      value: wish.grouping,
      choices: GROUPINGS.filter(useful).map((key) => [key, choiceWord(key, lang)]),
    },
    {
      name: 'order',
      text: words.order,
      value: wish.order,
      choices: ORDERS.filter(useful).map((key) => [key, choiceWord(key, lang)]),
    },
    {
      name: 'way',
      text: words.way,
      value: wish.descending ? 'descending' : 'ascending',
      choices: [
        ['ascending', words.ways[1]],
        ['descending', words.ways[0]],
      ],
    },
  ];
  if (snapshots.length > 0)
    choosers.push({
      name: 'since',
      text: words.since,
      value: sinceKey,
      choices: [
        ...spans.map((span): readonly [string, string] => [span, words.spans[span]]),
        ...snapshots.map(({ key, label, asOf }): readonly [string, string] => [
          key,
          words.snapshot(label, formatWhen(asOf, lang)),
        ]),
        ['none', words.noSince],
      ],
    });
  return choosers;
}
