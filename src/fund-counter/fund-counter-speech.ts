import type { Reading } from '../core/figure.js';
import { formatWhen, wordsOf, type Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
import { divideProgrammes } from './fund-counter-parts.js';
import {
  changeFigure,
  exactAmount,
  exactFigure,
  maybeChange,
  moneyPieces,
  NO_FIGURE,
  partText,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { factGroups } from './fund-facts.js';

/** The beginning of the sentence, all that is said aloud when the amount changes: 帮扶资金1200万元（12,000,000 元）. */
export function amountClause({ name, amount }: FundReading, lang: Lang): string {
  const words = fundWordsOf(lang);
  const money = moneyPieces(amount, lang);
  return words.named(name, money) + (money.exact && words.aside(money.exact));
}

/**
 * The fund in one sentence: the exact amount, whom it reached, its change, its target, its programmes.
 * @param doubts contradictions that nothing else says
 */
export function sentenceOfFund(
  fund: FundReading,
  lang: Lang,
  today: number,
  doubts: readonly string[] = [],
): string {
  const words = fundWordsOf(lang);
  const parts = divideProgrammes(fund);
  const facts = factGroups(fund, lang, today).map((group) => group.flatMap(({ said }) => said));
  facts[0]?.unshift(amountClause(fund, lang));
  const listed = parts.rows.map((part, at) => {
    const { name, money, share, details } = partText(part, parts, fund, lang);
    const said = (at === 0 ? words.ofWhich : '') + words.named(name, money);
    return [said, share && words.share(share), ...details];
  });
  const common = wordsOf(lang);
  const groups = [...facts, ...listed].map((texts) => words.join(texts.filter(Boolean)));
  if (fund.asOf) groups.push(common.asOf(formatWhen(fund.asOf, lang)));
  return [...groups, ...doubts].filter(Boolean).join(common.between) + words.dot;
}

/** Columns and rows of a fund: the total, every programme of the host's list, what they leave, its history. Units: 元. */
export interface FundTable {
  readonly columns: readonly { readonly key: string; readonly label: string; readonly unit?: string }[];
  readonly rows: readonly (readonly string[])[];
}

/** The fund as a table, every amount with all its digits; nothing is folded here. */
export function tableOfFund(fund: FundReading, lang: Lang): FundTable {
  const words = fundWordsOf(lang);
  const parts = divideProgrammes(fund, true);
  const { programmes, peopleUnit, previous: base } = fund;
  const hasPrevious = base !== undefined || programmes.some(({ previous }) => previous);
  const row = (
    name: string,
    share: string,
    amount: Reading,
    households?: Reading,
    people?: Reading,
    previous?: Reading,
  ): string[] => {
    const counts = [households, people].map((count) => exactFigure(count, lang));
    const texts = [name, exactAmount(amount, lang), words.yuan, share, ...counts];
    if (!hasPrevious) return texts;
    const change = previous ? changeFigure(maybeChange(amount, previous, lang)) : '';
    return [...texts, exactAmount(previous, lang), change];
  };
  const all = parts.rows.some(({ share }) => share) ? '100.0%' : '';
  const rows = [
    row(fund.name, all, fund.amount, fund.households, fund.people, base?.amount),
    ...parts.rows.map((part) => {
      const { name, share } = partText(part, parts, fund, lang);
      const { reading, programme: of } = part;
      return row(name, share || NO_FIGURE, reading, of?.households, of?.people, of?.previous);
    }),
    ...fund.history.map(({ when, amount }) => row(formatWhen(when, lang), '', amount)),
  ];
  const { columns: heads, counts } = words;
  const columns: FundTable['columns'][number][] = [
    ...(Object.keys(heads) as (keyof typeof heads)[]).map((key) => ({ key, label: heads[key] })),
    { key: 'households', label: counts.户.label, unit: counts.户.unit },
    { key: 'people', label: counts[peopleUnit].label, unit: counts[peopleUnit].unit },
  ];
  if (hasPrevious)
    columns.push(
      { key: 'previous', label: words.previous, unit: words.yuan },
      { key: 'change', label: words.change(undefined) },
    );
  return { columns, rows };
}
