/** The state of one widget, as the board sees it; `other` is no widget of ours, `failed` one that threw. */
export type CellState = 'empty' | 'loading' | 'ready' | 'invalid' | 'stale' | 'failed' | 'other';
/** Why a page is passed over. */
export type SkipReason = 'failed' | 'invalid' | 'stale' | 'empty' | 'loading';

/** A page as the rotation sees it. */
export interface Stop {
  readonly id: string;
  readonly states: readonly CellState[];
  /** The states of which a page is passed over; `undefined` = as the board says. */
  readonly skip: string | undefined;
}

/** A page that was passed over, by its place on the board. */
export interface Passed {
  readonly page: number;
  readonly reason: SkipReason;
}

/** The worst first: a page is passed over for the worst that all its widgets have in common with the rule. */
const REASONS: readonly SkipReason[] = ['failed', 'invalid', 'stale', 'empty'];
const EMPTY_ONLY = 'empty';

/**
 * Why a page has nothing to show: all its widgets are in states that its rule names, or have thrown.
 * Missing values: `undefined` where it is shown; a page without widgets always is.
 */
export function maybeSkip({ states, skip }: Stop, boardSkip: string | undefined): SkipReason | undefined {
  const named = (skip ?? boardSkip ?? EMPTY_ONLY).split(/\s+/);
  const isOut = (state: CellState): boolean => state === 'failed' || named.includes(state);
  const widgets = states.filter((state) => state !== 'other');
  if (widgets.length === 0 || !widgets.every(isOut)) return undefined;
  return REASONS.find((reason) => widgets.includes(reason));
}

/** Whether a page still waits for all of its data. */
export function isWaiting({ states }: Stop): boolean {
  const widgets = states.filter((state) => state !== 'other');
  return widgets.length > 0 && widgets.every((state) => state === 'loading');
}

/** Whether any widget of a page still waits for its data. */
export function isPartlyWaiting({ states }: Stop): boolean {
  return states.includes('loading');
}

/**
 * Why each page is passed over just now: by its rule, or because it was still without data when its turn came.
 * Missing values: `undefined` where a page is shown in its turn.
 */
export function reasonsOf(
  stops: readonly Stop[],
  boardSkip: string | undefined,
  passed: readonly Passed[],
): (SkipReason | undefined)[] {
  const late = new Set(passed.filter(({ reason }) => reason === 'loading').map(({ page }) => page));
  return stops.map(
    (stop, at) => maybeSkip(stop, boardSkip) ?? (late.has(at) && isWaiting(stop) ? 'loading' : undefined),
  );
}

/**
 * The order in which pages come, as indexes: as `order` names them (one may come twice, unknown names count for
 * nothing), else as they stand. Of pages with the same id the first is meant; a page without an id cannot be named.
 * Missing values: all pages, as they stand, where `order` names none that is there.
 */
export function orderOf(ids: readonly string[], order: string | undefined): number[] {
  const named = (order ?? '')
    .split(/\s+/)
    // White space around the names, or no order at all, leaves an empty text, which is the id of pages without one.
    .filter((id) => id !== '')
    .map((id) => ids.indexOf(id))
    .filter((at) => at >= 0);
  return named.length > 0 ? named : [...ids.keys()];
}

/** Where a step leads, and what was passed over on the way, by position in the order. */
export interface Step {
  readonly to: number;
  readonly passed: readonly number[];
}

/**
 * The next position in an order of `count` that `canShow`, from `from` in steps of `by`.
 * Missing values: where nothing else can be shown it stays at `from`.
 */
export function stepFrom(from: number, by: 1 | -1, count: number, canShow: (at: number) => boolean): Step {
  const passed: number[] = [];
  for (let steps = 1; steps <= count; steps += 1) {
    const at = (((from + by * steps) % count) + count) % count;
    if (at === from || canShow(at)) return { to: at, passed };
    passed.push(at);
  }
  return { to: from, passed };
}
