/** How a foreign value becomes one of ours, by the last step of the name on the left of `fields`. */
export type FieldKind = 'figure' | 'rate' | 'people' | 'count' | 'number' | 'day' | 'text' | 'list' | 'as-is';

/** The lists that a document is about, one in each: a bare word is a key of their rows. */
export const MAIN_LISTS: readonly string[] = ['rows', 'targets', 'stations', 'programmes'];

/** All lists of our documents: a pointer on one of them makes rows. */
export const LISTS: readonly string[] = [
  ...MAIN_LISTS,
  'districts',
  'history',
  'previous',
  'frames',
  'snapshots',
];

const NAMES: Readonly<Record<FieldKind, string>> = {
  figure: 'value target baseline previousValue previous amount',
  rate: 'rate reportedRate',
  people: 'people',
  count: 'households served part whole',
  number: 'lng lat due previousRank precision nearFrom first last weight cap bonus score from',
  day: 'asOf start end date',
  text: 'id name unit title source note label code group owner address district adcode hours phone kind photo url crs status direction cadence ties veto peopleUnit approvalNo boundaryCrs boundaryObject item rule',
  list: 'services honours aliases own holidays workdays',
  'as-is': `${LISTS.join(' ')} metric period schedule average bands parts items scoring marks complete boundary districtMetric values steps`,
};

const kinds = new Map<string, FieldKind>();
for (const kind of Object.keys(NAMES) as FieldKind[]) {
  for (const name of NAMES[kind].split(' ')) if (!kinds.has(name)) kinds.set(name, kind);
}

/**
 * The kind of a place in our documents, by its steps.
 * Missing values: `undefined` for a name that none of our documents has.
 */
export function maybeKindOf(steps: readonly string[]): FieldKind | undefined {
  const holders = steps.slice(0, -1);
  const leaf = steps[steps.length - 1] ?? '';
  if (!holders.every((step) => kinds.has(step))) return undefined;
  // `items` and the values of a frame have keys of the host's own choice.
  const isFree = /^(items|values)$/.test(holders[holders.length - 1] ?? '') && leaf !== '__proto__';
  return isFree ? 'figure' : kinds.get(leaf);
}
