import type { Lang } from '../core/words.js';
import type { ListReading, Snapshot } from './target-list-data.js';
import { coursePath, lampOf, maybeBar, type Bar, type Lamp } from './target-list-drawing.js';
import type { Group, Grouping } from './target-list-order.js';
import type { Standing } from './target-list-standings.js';
import { groupWord, textOfRow, type RowText, type Tally } from './target-list-text.js';
import { ledgerWordsOf } from './target-list-words.js';

/** A line of the ledger before it is put into words: the head of a group, or a target. */
export interface Line {
  readonly key: string;
  readonly group: Group;
  readonly standing: Standing | undefined;
  readonly isOpen: boolean;
  readonly level: 1 | 2;
  /** Place among its equals, and how many they are: for the ear. */
  readonly at: number;
  readonly of: number;
}

/** The head of a group, ready to draw. */
export interface HeadRow extends Line {
  readonly kind: 'head';
  readonly id: string;
  readonly text: string;
  readonly count: string;
}

/** What a target's row shows, wherever it stands. */
interface Written extends RowText {
  readonly kind: 'target';
  readonly id: string;
  readonly standing: Standing;
  readonly state: string;
  readonly own: boolean;
  readonly lamp: Lamp;
  readonly bar: Bar | undefined;
  readonly course: string;
}

/** A target's row, ready to draw. */
export type TargetRow = Line & Written;

export type Row = HeadRow | TargetRow;

/** The lines of a ledger. Without groups there are no heads; a closed group has its head alone. */
export function linesOf(
  groups: readonly Group[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
  openKey: string | undefined,
): Line[] {
  const lines: Line[] = [];
  groups.forEach((group, index) => {
    const isOpen = !closed.has(group.key);
    if (grouping !== 'none')
      lines.push({
        key: `g:${group.key}`,
        group,
        standing: undefined,
        isOpen,
        level: 1,
        at: index + 1,
        of: groups.length,
      });
    if (!isOpen) return;
    const { length: of } = group.standings;
    const level = grouping === 'none' ? 1 : 2;
    group.standings.forEach((standing, at) => {
      const { key } = standing.target;
      lines.push({ key, group, standing, isOpen: key === openKey, level, at: at + 1, of });
    });
  });
  return lines;
}

/** Writes rows, each once for as long as what it says stays the same: scrolling and arrow keys come by often. */
export function createWriter(
  data: ListReading,
  grouping: Grouping,
  tallies: readonly Tally[],
  since: Snapshot | undefined,
  today: number,
  lang: Lang,
): (line: Line) => Row {
  const known = new Map<Standing, Written>();
  const write = (standing: Standing): Written => {
    const { index, owner, id } = standing.target;
    const written: Written = {
      ...textOfRow(standing, since, lang),
      kind: 'target',
      id: `row-${index}`,
      standing,
      state: standing.state,
      own: data.own.has(owner) || (id !== undefined && data.own.has(id)),
      lamp: lampOf(standing),
      bar: maybeBar(standing),
      course: coursePath(data, standing, today),
    };
    known.set(standing, written);
    return written;
  };
  return (line) => {
    const { standing, group, at } = line;
    if (standing) return { ...line, ...(known.get(standing) ?? write(standing)) };
    return {
      ...line,
      kind: 'head',
      id: `group-${at}`,
      text: groupWord(group.key, grouping, tallies, lang),
      count: ledgerWordsOf(lang).total(group.standings.length),
    };
  };
}
