import { compare, type Exact } from '../core/exact.js';
import { HEAPS, statesOf, type Standing } from './target-list-standings.js';

export const GROUPINGS = ['heap', 'light', 'owner', 'cadence', 'group', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const ORDERS = ['given', 'name', 'rate', 'gap', 'moved', 'owner'] as const;
export type Order = (typeof ORDERS)[number];

const CADENCES = ['weekly', 'monthly', 'quarterly', 'yearly'];

/** What a reader wants to see of a ledger, and how. `states`: only these; none = all. */
export interface Wish {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly descending: boolean;
  readonly states: ReadonlySet<string>;
  readonly query: string;
}

/** What a reader chose, over what the page says; `since` is what to compare with. */
export interface Choice extends Pick<Wish, 'states' | 'query'> {
  readonly grouping?: string;
  readonly order?: string;
  readonly way?: string;
  readonly since?: string;
}

export const WAYS = ['descending', 'ascending'] as const;

type Given = string | null | undefined;

const known = <T extends string>(all: readonly T[], wanted: Given): T =>
  all.find((one) => one === wanted) ?? (all[0] as T);

/** What a reader wants to see: what he chose, else what the page says. What moved most or is furthest along begins. */
export function wishOf({ states, query, way, ...chosen }: Choice, groupBy: Given, sortBy: Given): Wish {
  const order = known(ORDERS, chosen.order ?? sortBy);
  return {
    grouping: known(GROUPINGS, chosen.grouping ?? groupBy),
    order,
    descending: way ? way === WAYS[0] : order === 'rate' || order === 'moved',
    states,
    query,
  };
}

/** A group of targets; `key` is the heap, state, owner, cadence or group they share, `''` for none. */
export interface Group {
  readonly key: string;
  readonly standings: readonly Standing[];
}

function keyIn({ target, state, heap }: Standing, grouping: Grouping): string {
  if (grouping === 'heap') return heap;
  if (grouping === 'light') return state;
  return grouping === 'none' ? '' : target[grouping];
}

/** What an order goes by. Missing values: `undefined` stands last whichever way the order runs. */
function rankOf({ judged, move }: Standing, order: Order): Exact | undefined {
  if (order === 'moved') return move?.by;
  if (order === 'gap') return judged?.gapToSchedule;
  // A level has no quotient, and what a limit has used up is no completion.
  const by = judged?.measure?.by;
  return by === 'completion' || by === 'progress' ? judged?.rate : undefined;
}

let collator: Intl.Collator | undefined;

function textCompare(a: string, b: string): number {
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(a, b);
}

/** Sorts; what is equal, or cannot be compared, keeps the order it was given in. */
export function sortStandings(
  standings: readonly Standing[],
  { order, descending }: Pick<Wish, 'order' | 'descending'>,
): readonly Standing[] {
  const side = descending ? -1 : 1;
  if (order === 'given') return descending ? [...standings].reverse() : standings;
  if (order === 'name' || order === 'owner') {
    const text = ({ target }: Standing): string => target[order];
    return [...standings].sort((a, b) => {
      const [left, right] = [text(a), text(b)];
      return left && right ? side * textCompare(left, right) : Number(!left) - Number(!right);
    });
  }
  const ranked: { standing: Standing; rank: Exact }[] = [];
  const others: Standing[] = [];
  for (const standing of standings) {
    const rank = rankOf(standing, order);
    if (rank) ranked.push({ standing, rank });
    else others.push(standing);
  }
  ranked.sort((a, b) => side * compare(a.rank, b.rank));
  return [...ranked.map(({ standing }) => standing), ...others];
}

function matches({ target }: Standing, words: readonly string[]): boolean {
  const text = `${target.name}\n${target.owner}\n${target.group}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * The targets that a reader asked for: of these states, with all words of the search in name, owner or group.
 * Missing values: states that no target is in any more hide nothing.
 */
export function filterStandings(
  standings: readonly Standing[],
  { states, query }: Pick<Wish, 'states' | 'query'>,
): readonly Standing[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const isFiltered = standings.some(({ state }) => states.has(state));
  return standings.filter(
    (standing) => (!isFiltered || states.has(standing.state)) && matches(standing, words),
  );
}

/** Puts targets into their groups: heaps, lights and cadences in their own order, owners and groups as they come, the nameless last. */
export function groupStandings(standings: readonly Standing[], grouping: Grouping): Group[] {
  const groups = new Map<string, Standing[]>();
  const known =
    grouping === 'heap'
      ? HEAPS
      : grouping === 'light'
        ? statesOf(standings)
        : grouping === 'cadence'
          ? CADENCES
          : [];
  for (const key of known) groups.set(key, []);
  for (const standing of standings) {
    const key = keyIn(standing, grouping);
    const group = groups.get(key);
    if (group) group.push(standing);
    else groups.set(key, [standing]);
  }
  const nameless = groups.get('');
  if (nameless && groups.delete('')) groups.set('', nameless);
  return [...groups]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({ key, standings: members }));
}

/** A ledger as a reader wants it. */
export function arrange(standings: readonly Standing[], wish: Wish): Group[] {
  // Owners and groups come in the order of the document, whatever their targets are sorted by.
  const groups = groupStandings(filterStandings(standings, wish), wish.grouping);
  return groups.map(({ key, standings: members }) => ({ key, standings: sortStandings(members, wish) }));
}
