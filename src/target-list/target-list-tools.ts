import { formatWhen, type Lang } from '../core/words.js';
import type { ListReading } from './target-list-data.js';
import {
  GROUPINGS,
  ORDERS,
  WAYS,
  type Choice,
  type Grouping,
  type Order,
  type Wish,
} from './target-list-order.js';
import { choicesOf } from './target-list-since.js';
import { choiceWord, ledgerWordsOf } from './target-list-words.js';

/** A list to choose from: `name` is the choice of a reader's that it makes. */
export interface Chooser {
  readonly name: Exclude<keyof Choice, 'states' | 'query'>;
  readonly text: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
}

/** What a reader may choose: groups, order and its direction, and, where there are snapshots, what to compare with. */
export function choosersOf(
  data: ListReading,
  { grouping, order, descending }: Wish,
  sinceKey: string,
  cutoff: number,
  lang: Lang,
): Chooser[] {
  const words = ledgerWordsOf(lang);
  const { spans, snapshots } = choicesOf(data, cutoff);
  // What no target has is nothing to go by; ways that go by no such text are always there.
  const worded = (keys: readonly (Grouping | Order)[]): Chooser['choices'] =>
    keys
      .filter((key) => data.targets.some((target) => target[key as 'owner'] !== ''))
      .map((key) => [key, choiceWord(key, lang)]);
  const choosers: Chooser[] = [
    { name: 'grouping', text: words.grouping, value: grouping, choices: worded(GROUPINGS) },
    { name: 'order', text: words.order, value: order, choices: worded(ORDERS) },
    {
      name: 'way',
      text: words.way,
      value: WAYS[descending ? 0 : 1],
      choices: [1, 0].map((at) => [WAYS[at] as string, words.ways[at] as string]),
    },
    {
      name: 'since',
      text: words.since,
      value: sinceKey,
      choices: [
        ...spans.map((span) => [span, words.spans[span]] as const),
        ...snapshots.map(
          ({ key, label, asOf }) => [key, words.snapshot(label, formatWhen(asOf, lang))] as const,
        ),
        ['none', words.noSince],
      ],
    },
  ];
  return snapshots.length > 0 ? choosers : choosers.slice(0, 3);
}
