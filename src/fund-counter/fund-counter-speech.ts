import { readingOf } from '../core/figure.js';
import { formatWhen, wordsOf, type Lang } from '../core/words.js';
import type { FundReading, ProgrammeReading } from './fund-counter-data.js';
import { divideProgrammes, type FundPart, type FundParts } from './fund-counter-parts.js';
import {
  changeFigure,
  exactAmount,
  exactFigure,
  maybeChange,
  maybeTargetText,
  moneyPieces,
  moneyText,
  NO_FIGURE,
  partAmount,
  partName,
  programmeDetails,
  reachOf,
  reachTexts,
  shareText,
} from './fund-counter-text.js';
import { fundWordsOf } from './fund-counter-words.js';
import { periodTotals } from './fund-periods.js';

/** The beginning of the sentence, all that is said aloud when the amount changes: 帮扶资金1200万元（12,000,000 元）. */
export function amountClause({ name, amount }: FundReading, lang: Lang): string {
  const words = fundWordsOf(lang);
  const money = moneyPieces(amount, lang);
  return words.named(name, money.text, money.figure === '') + (money.exact && words.aside(money.exact));
}

function changeGroup({ amount, previous }: FundReading, lang: Lang): string {
  if (!previous) return '';
  const words = fundWordsOf(lang);
  const before = moneyPieces(previous.amount, lang).text;
  const change = maybeChange(amount, previous.amount, lang);
  return change
    ? words.changed(change, previous.label, before)
    : `${words.change(previous.label)} ${NO_FIGURE}` +
        words.aside(`${previous.label ?? words.previous} ${before}`);
}

function addedGroup(fund: FundReading, lang: Lang): string {
  const words = fundWordsOf(lang);
  return words.join(
    periodTotals(fund).map(({ kind, amount }) =>
      words.named(words.added[kind], moneyText(amount, lang), false),
    ),
  );
}

function targetGroup(fund: FundReading, lang: Lang, today: number): string {
  const words = fundWordsOf(lang);
  const target = maybeTargetText(fund, lang, today);
  return target
    ? words.join([words.completed(target.goal, target.rate), target.schedule, target.gap].filter(Boolean))
    : '';
}

function partGroup(part: FundPart, parts: FundParts, fund: FundReading, lang: Lang): string {
  const words = fundWordsOf(lang);
  const share = shareText(part.share, parts.approximate, lang);
  const name = partName(part, parts, lang);
  const said = [words.named(name, partAmount(part, parts, lang), part.amount === undefined)];
  if (share) said.push(words.share(share));
  if (part.programme) said.push(...programmeDetails(part.programme, fund, lang));
  if (part.unknown > 0) said.push(words.foldedUnknown(part.unknown));
  return words.join(said);
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
  const groups = [
    words.join([amountClause(fund, lang), ...reachTexts(reachOf(fund, fund.peopleUnit, lang), lang)]),
    addedGroup(fund, lang),
    changeGroup(fund, lang),
    targetGroup(fund, lang, today),
  ];
  parts.rows.forEach((part, at) =>
    groups.push((at === 0 ? words.ofWhich : '') + partGroup(part, parts, fund, lang)),
  );
  if (fund.asOf) groups.push(wordsOf(lang).asOf(formatWhen(fund.asOf, lang)));
  return words.groups([...groups, ...doubts].filter(Boolean)) + words.dot;
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
    amount: string,
    share: string,
    of?: Partial<Pick<ProgrammeReading, 'amount' | 'households' | 'people' | 'previous'>>,
  ): string[] => {
    const texts = [
      name,
      amount,
      words.yuan,
      share,
      exactFigure(of?.households, lang),
      exactFigure(of?.people, lang),
    ];
    if (!hasPrevious) return texts;
    const change = of?.amount && of.previous ? changeFigure(maybeChange(of.amount, of.previous, lang)) : '';
    return [...texts, exactAmount(of?.previous, lang), change];
  };
  const rows = [
    row(fund.name, exactAmount(fund.amount, lang), parts.rows.some(({ share }) => share) ? '100.0%' : '', {
      ...fund,
      previous: base?.amount,
    }),
  ];
  for (const part of parts.rows) {
    const { amount, programme } = part;
    const text = exactAmount(programme?.amount ?? (amount && readingOf(amount)), lang);
    rows.push(
      row(
        partName(part, parts, lang),
        parts.approximate && !programme ? words.about(text) : text,
        shareText(part.share, parts.approximate, lang) || NO_FIGURE,
        programme,
      ),
    );
  }
  for (const { when, amount } of fund.history)
    rows.push(row(formatWhen(when, lang), exactAmount(amount, lang), ''));
  const columns = [
    { key: 'name', label: words.columns.name },
    { key: 'amount', label: words.columns.amount },
    { key: 'unit', label: words.columns.unit },
    { key: 'share', label: words.columns.share },
    { key: 'households', label: words.counts.户.label, unit: words.counts.户.unit },
    { key: 'people', label: words.counts[peopleUnit].label, unit: words.counts[peopleUnit].unit },
  ];
  if (hasPrevious)
    columns.push(
      { key: 'previous', label: words.columns.previous },
      { key: 'change', label: words.columns.change },
    );
  return { columns, rows };
}
