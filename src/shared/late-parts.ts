import type { Lang } from '../core/words.js';

/** Parts that come when they are first needed; all elements share them. */
let tableView: typeof import('./table-view.js') | undefined;
const loadedWords = new Set<() => Promise<unknown>>();

/** The table's own drawing, once it has come. */
export function maybeTableView(): typeof import('./table-view.js') | undefined {
  return tableView;
}

/**
 * What the next picture needs and the module did not bring: another language, the table.
 * Missing values: `undefined` where all is there. A part that does not come leaves the picture in Chinese, as a chart:
 * shown, not lost.
 */
export function maybeMissingParts(
  lang: Lang,
  wantsTable: boolean,
  loadWords: () => Promise<unknown>,
): Promise<unknown> | undefined {
  const wanted: Promise<unknown>[] = [];
  if (lang !== 'zh-CN' && !loadedWords.has(loadWords)) {
    wanted.push(loadWords().finally(() => loadedWords.add(loadWords)));
  }
  if (wantsTable && !tableView) wanted.push(import('./table-view.js').then((module) => (tableView = module)));
  return wanted.length > 0 ? Promise.all(wanted).catch(() => undefined) : undefined;
}
