import { formatWhen, wordsOf, type Lang } from '../core/words.js';
import type { FundReading } from './fund-counter-data.js';
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
  perText,
  programmeDetails,
  reachedText,
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

function totalGroup(fund: FundReading, lang: Lang): string {
  const words = fundWordsOf(lang);
  const { amount, households, people, peopleUnit } = fund;
  const parts = [amountClause(fund, lang)];
  if (households) parts.push(reachedText(households, words.households, words.householdUnit, lang));
  const perHousehold = perText(amount, households, lang);
  if (perHousehold) parts.push(words.perHousehold(perHousehold));
  if (people) parts.push(reachedText(people, words.people[peopleUnit], words.peopleUnit[peopleUnit], lang));
  const perPerson = perText(amount, people, lang);
  if (perPerson) parts.push(words.perPerson[peopleUnit](perPerson));
  return words.join(parts);
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
    totalGroup(fund, lang),
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
  const parts = divideProgrammes(fund);
  const { programmes, peopleUnit } = fund;
  const hasPrevious = fund.previous !== undefined || programmes.some(({ previous }) => previous);
  const row = (
    name: string,
    amount: string,
    share: string,
    counted: Pick<FundReading, 'households' | 'people'>,
    change: readonly string[],
  ): string[] => [
    name,
    amount,
    words.yuan,
    share,
    exactFigure(counted.households, lang),
    exactFigure(counted.people, lang),
    ...(hasPrevious ? change : []),
  ];
  const nobody = { households: undefined, people: undefined };
  const total = parts.shares.some(Boolean) ? '100.0%' : '';
  const rows = [
    row(fund.name, exactAmount(fund.amount, lang), total, fund, [
      exactAmount(fund.previous?.amount, lang),
      fund.previous ? changeFigure(maybeChange(fund.amount, fund.previous.amount, lang)) : '',
    ]),
    ...programmes.map((programme, index) =>
      row(
        programme.name || words.unnamed(index + 1),
        exactAmount(programme.amount, lang),
        shareText(parts.shares[index], parts.approximate, lang) || NO_FIGURE,
        programme,
        [
          exactAmount(programme.previous, lang),
          programme.previous ? changeFigure(maybeChange(programme.amount, programme.previous, lang)) : '',
        ],
      ),
    ),
  ];
  if (parts.rest) {
    const kind = parts.rows.some((part) => part.kind === 'gap') ? 'gap' : 'rest';
    const name = kind === 'gap' ? words.gap : parts.hasUnknown ? words.restWithUnknown : words.rest;
    const amount = exactAmount({ status: 'value', value: parts.rest }, lang);
    rows.push(
      row(
        name,
        parts.approximate ? words.about(amount) : amount,
        shareText(parts.restShare, parts.approximate, lang) || NO_FIGURE,
        nobody,
        ['', ''],
      ),
    );
  }
  for (const { when, amount } of fund.history)
    rows.push(row(formatWhen(when, lang), exactAmount(amount, lang), '', nobody, ['', '']));
  const columns = [
    { key: 'name', label: words.columns.name },
    { key: 'amount', label: words.columns.amount },
    { key: 'unit', label: words.columns.unit },
    { key: 'share', label: words.columns.share },
    { key: 'households', label: words.households, unit: words.householdUnit },
    { key: 'people', label: words.people[peopleUnit], unit: words.peopleUnit[peopleUnit] },
  ];
  if (hasPrevious)
    columns.push(
      { key: 'previous', label: words.columns.previous },
      { key: 'change', label: words.columns.change },
    );
  return { columns, rows };
}
