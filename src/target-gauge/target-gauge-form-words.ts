import type { Lang } from '../core/words.js';

const tables = {
  'zh-CN': { 'last-year': '去年同期', previous: '上期' },
  en: { 'last-year': 'last year', previous: 'previous' },
};

/** What earlier figures are called that have no name of their own; both languages come with the forms. */
export function formWordsOf(lang: Lang): Readonly<Record<'last-year' | 'previous', string>> {
  return tables[lang];
}
