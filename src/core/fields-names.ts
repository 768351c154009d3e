/** How a foreign value becomes one of ours, by the last step of the name on the left of `fields`. */
export type FieldKind = 'figure' | 'number' | 'day' | 'text' | 'as-is';

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
  figure:
    'value target baseline previousValue previous amount rate reportedRate people households served part whole',
  number: 'lng lat due previousRank precision nearFrom first last bonus',
  day: 'asOf start end date',
  text: 'id name unit title source note label code group owner address district adcode hours phone kind photo url crs status direction cadence ties veto peopleUnit approvalNo boundaryCrs boundaryObject',
  'as-is': `${LISTS.join(' ')} metric period schedule average bands parts items scoring marks complete boundary districtMetric values services honours aliases own holidays workdays`,
};

const kindOf = (name: string | undefined): FieldKind | undefined =>
  (Object.keys(NAMES) as FieldKind[]).find((kind) => NAMES[kind].split(' ').includes(name ?? ''));

/** Whether what stands in it has keys of the host's own choice: `items`, and the values of a frame. */
export const isFree = (holder: string | undefined): boolean => /^(items|values)$/.test(holder ?? '');

/**
 * The kind of a place in our documents, by its steps.
 * Missing values: `undefined` for a name that none of our documents has.
 */
export function maybeKindOf(steps: readonly string[]): FieldKind | undefined {
  const [leaf, holder, ...more] = [...steps].reverse();
  if ((holder !== undefined && !kindOf(holder)) || more.length > 1 || leaf === '__proto__') return undefined;
  return isFree(holder) ? 'figure' : kindOf(leaf);
}
