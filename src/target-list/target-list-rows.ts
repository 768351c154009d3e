import type { Lang } from '../core/words.js';
import type { ListReading, Snapshot } from './target-list-data.js';
import { coursePath, lampOf, maybeBar, type Bar, type Lamp } from './target-list-drawing.js';
import type { Group, Grouping } from './target-list-order.js';
import type { Standing } from './target-list-standings.js';
import { groupWord, textOfRow, type RowText } from './target-list-text.js';

/** A line of the ledger before it is put into words: the head of a group, or a target. */
export interface Line {
  readonly key: string;
  readonly group: Group;
  readonly standing: Standing | undefined;
  readonly isOpen: boolean;
  /** Place among its equals, and how many they are: for the ear. */
  readonly at: number;
  readonly of: number;
}

/** The head of a group, ready to draw. */
export interface HeadRow {
  readonly kind: 'head';
  readonly key: string;
  readonly id: string;
  readonly isOpen: boolean;
  readonly text: string;
  readonly count: string;
  readonly at: number;
  readonly of: number;
}

/** A target's row, ready to draw. */
export interface TargetRow extends RowText {
  readonly kind: 'target';
  readonly key: string;
  readonly id: string;
  readonly level: 1 | 2;
  readonly standing: Standing;
  readonly state: string;
  readonly own: boolean;
  readonly isOpen: boolean;
  readonly lamp: Lamp;
  readonly bar: Bar | undefined;
  readonly course: string;
  readonly at: number;
  readonly of: number;
}

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
        at: index + 1,
        of: groups.length,
      });
    if (!isOpen) return;
    const of = group.standings.length;
    group.standings.forEach((standing, at) => {
      const { key } = standing.target;
      lines.push({ key, group, standing, isOpen: key === openKey, at: at + 1, of });
    });
  });
  return lines;
}

/** What rows are put into words with. */
export interface RowContext {
  readonly data: ListReading;
  readonly grouping: Grouping;
  readonly states: ReadonlyMap<string, string>;
  readonly since: Snapshot | undefined;
  readonly today: number;
  readonly lang: Lang;
}

type Written = Omit<TargetRow, 'isOpen' | 'at' | 'of' | 'level'>;

/** Writes rows, each once for as long as what it says stays the same: scrolling and arrow keys come by often. */
export class RowWriter {
  readonly #context: RowContext;
  readonly #written = new Map<string, Written>();

  constructor(context: RowContext) {
    this.#context = context;
  }

  row(line: Line, count: (n: number) => string): Row {
    const { standing, key, isOpen, at, of } = line;
    const { grouping, states, lang } = this.#context;
    if (!standing) {
      const text = groupWord(line.group.key, grouping, states, lang);
      const id = `group-${at}`;
      return { kind: 'head', key, id, isOpen, text, count: count(line.group.standings.length), at, of };
    }
    const level = grouping === 'none' ? 1 : 2;
    return { ...this.#write(standing), isOpen, at, of, level };
  }

  #write(standing: Standing): Written {
    const { key, index, owner, id } = standing.target;
    const known = this.#written.get(key);
    if (known?.standing === standing) return known;
    const { data, since, today, lang } = this.#context;
    const written: Written = {
      ...textOfRow(standing, since, lang),
      kind: 'target',
      key,
      id: `row-${index}`,
      standing,
      state: standing.state,
      own: data.own.has(owner) || (id !== undefined && data.own.has(id)),
      lamp: lampOf(standing),
      bar: maybeBar(standing),
      course: coursePath(data, standing, today),
    };
    this.#written.set(key, written);
    return written;
  }
}
