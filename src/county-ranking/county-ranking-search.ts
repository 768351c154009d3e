import type { RankingRow } from './county-ranking-row-data.js';

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/**
 * A test for rows by name, code or alias; full-width letters, capitals and blanks make no difference.
 * Missing values: `undefined` where nothing is looked for.
 */
export function maybeMatcher(query: string): ((row: RankingRow) => boolean) | undefined {
  const wanted = folded(query);
  if (wanted === '') return undefined;
  return ({ name, code = '', more }) =>
    [name, code, ...(more.aliases ?? [])].some((text) => folded(text).includes(wanted));
}
