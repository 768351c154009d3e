const PAGE_ROWS = 10;

/**
 * The row that a key goes to in a list of `count`, from the one at `at`.
 * Missing values: `undefined` for every other key.
 */
export function rowForKey(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_ROWS,
    PageUp: -PAGE_ROWS,
    Home: -count,
    End: count,
  };
  const step = steps[key];
  return step === undefined ? undefined : Math.min(Math.max(at + step, 0), count - 1);
}
