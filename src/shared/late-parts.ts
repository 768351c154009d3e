/** Loads a part that the module did not bring; the same function always means the same part. */
export type LoadPart = () => Promise<unknown>;

const asked = new Set<LoadPart>();

/** Whether a part was asked for: it is there, or will not come. */
export function wasAskedFor(load: LoadPart): boolean {
  return asked.has(load);
}

/**
 * Loads the parts that have not come yet: another language, the table, the sentences for problems.
 * Missing values: `undefined` where all are there. A part that does not come is not asked for again: the picture is
 * shown without it, in Chinese and as a chart, not lost.
 */
export function maybeLoadParts(wanted: readonly (LoadPart | false)[]): Promise<unknown> | undefined {
  const missing = wanted.filter((load): load is LoadPart => load !== false && !asked.has(load));
  if (missing.length === 0) return undefined;
  return Promise.all(
    missing.map((load) =>
      load()
        .catch(() => undefined)
        .then(() => asked.add(load)),
    ),
  );
}
