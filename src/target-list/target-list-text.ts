import { signOf } from '../core/exact.js';
import { formatGap } from '../core/number-text.js';
import { describeProblem, formatWhen, wordsOf, type Lang } from '../core/words.js';
import { rowsOfTarget, sentenceOfTarget, textOf } from '../target-gauge/target-gauge-text.js';
import { gaugeWordsOf } from '../target-gauge/target-gauge-words.js';
import type { ListReading, Snapshot } from './target-list-data.js';
import type { Grouping } from './target-list-order.js';
import { isStatus, statesOf, type Heap, type Standing } from './target-list-standings.js';
import { columnWord, ledgerWordsOf, type Column } from './target-list-words.js';

/** A row's words. Missing values: an empty text where there is nothing to say. */
export interface RowText {
  readonly name: string;
  readonly hero: string;
  readonly detail: string;
  readonly verdict: string;
  /** The light in a word. */
  readonly word: string;
  readonly owner: string;
  readonly move: string;
  /** Whether the change is for the better. */
  readonly moveSide: 'better' | 'worse' | 'same';
  readonly note: string;
  readonly heard: string;
}

/** What a ledger is called where neither page nor data names it. */
export function ledgerLabel(data: ListReading | undefined, lang: Lang): string {
  return data?.title ?? ledgerWordsOf(lang).label;
}

/** The name of a target. Missing values: its place in the document. */
export function nameOf({ target }: Standing, lang: Lang): string {
  return target.name || ledgerWordsOf(lang).nth(target.index + 1);
}

function wordOf({ judged, state }: Standing, lang: Lang): string {
  const light = judged?.light;
  const { status } = wordsOf(lang);
  if (!light || (isStatus(state) && state !== 'none')) return status[state as keyof typeof status];
  if (light.reason === 'band') return light.label ?? '';
  return ledgerWordsOf(lang).short[light.reason] ?? gaugeWordsOf(lang).reason[light.reason];
}

/** A state of a ledger: what it is called, and the words of how many targets are in it. */
export interface Tally {
  readonly state: string;
  readonly word: string;
  readonly text: string;
  readonly first: Standing;
}

/** The states of a ledger in their order, called by the words of the targets that are in them, 达序时/达标. */
export function tallyOf(standings: readonly Standing[], lang: Lang): Tally[] {
  return statesOf(standings).map((state) => {
    const members = standings.filter((standing) => standing.state === state);
    const word = [...new Set(members.map((standing) => wordOf(standing, lang)))].join('/');
    const text = `${word} ${members.length}`;
    return { state, word, text, first: members[0] as Standing };
  });
}

/** What a group is called. */
export function groupWord(key: string, grouping: Grouping, tallies: readonly Tally[], lang: Lang): string {
  const words = ledgerWordsOf(lang);
  if (grouping === 'heap') return words.heaps[key as Heap];
  if (grouping === 'light') return tallies.find(({ state }) => state === key)?.word ?? key;
  return (grouping === 'cadence' ? words.cadences[key] : key) || words.unnamed;
}

function moveText({ move, judged, reading }: Standing, lang: Lang): Pick<RowText, 'move' | 'moveSide'> {
  if (!move || !judged || !reading) return { move: '', moveSide: 'same' };
  const { points, sized } = gaugeWordsOf(lang);
  const by = judged.measure?.by;
  const isPoints = by !== 'level' || reading.unit === '%';
  const { text, less } = formatGap(move.by, isPoints ? 1 : 2);
  const size = isPoints ? points(text, less) : sized(text, less, reading.unit);
  const side = signOf(move.by);
  const isLessBetter = reading.direction === 'at-most' && (by === 'used' || by === 'level');
  const gain = isLessBetter ? -side : side;
  return {
    move: side === 0 ? ledgerWordsOf(lang).same : `${side > 0 ? '↑' : '↓'} ${size}`,
    moveSide: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same',
  };
}

function againstText({ label, asOf }: Snapshot, lang: Lang): string {
  const { against, snapshot } = ledgerWordsOf(lang);
  return against(snapshot(label, formatWhen(asOf, lang)));
}

/** Puts a row into words. */
export function textOfRow(standing: Standing, since: Snapshot | undefined, lang: Lang): RowText {
  const { target, reading, judged, state } = standing;
  const words = ledgerWordsOf(lang);
  const hasFigure = state === 'none' || !isStatus(state);
  const word = wordOf(standing, lang);
  const name = nameOf(standing, lang);
  const note = target.problem ? describeProblem(target.problem, lang) : '';
  const moved = moveText(standing, lang);
  const against = since && moved.move ? againstText(since, lang) : '';
  const gauge = reading && judged && textOf(reading, judged, lang);
  const said =
    reading && judged ? sentenceOfTarget(reading, judged, lang) : gaugeWordsOf(lang).sentence(name, word);
  const more = [
    target.owner && `${words.columns.owner} ${target.owner}`,
    against && `${against} ${moved.move}`,
    note,
  ];
  const tail = gaugeWordsOf(lang).join(more.filter(Boolean));
  return {
    ...moved,
    name,
    word: hasFigure ? word : '',
    // What a limit has used up is no completion, and says so wherever it stands.
    hero: gauge ? (judged?.measure?.by === 'used' ? `${gauge.caption} ${gauge.hero}` : gauge.hero) : word,
    detail: gauge?.detail ?? '',
    // Where there is no figure, the figure's own place says why.
    verdict: gauge && hasFigure ? gauge.verdict : '',
    owner: target.owner,
    note,
    heard: tail ? `${said} ${tail}` : said,
  };
}

/** What stands above the rows: how many, and what came forward or fell back since a snapshot. */
export function stepsText(
  standings: readonly Standing[],
  since: Snapshot | undefined,
  lang: Lang,
): { against: string; steps: string } {
  if (!since) return { against: '', steps: '' };
  const words = ledgerWordsOf(lang);
  const count = (step: number): number => standings.filter(({ move }) => move?.step === step).length;
  return {
    against: againstText(since, lang),
    steps: words.steps(count(1), count(-1)),
  };
}

/** The ledger in one sentence: how many targets are in which state, what moved, as of when. */
export function sentenceOfList(
  data: ListReading,
  standings: readonly Standing[],
  since: Snapshot | undefined,
  lang: Lang,
): string {
  const words = ledgerWordsOf(lang);
  const { against, steps } = stepsText(standings, since, lang);
  const parts = [
    words.total(standings.length),
    ...tallyOf(standings, lang).map(({ text }) => text),
    against && `${against}${steps}`,
    data.cutoff ? wordsOf(lang).asOf(formatWhen(data.cutoff, lang)) : '',
  ];
  const { sentence, join } = gaugeWordsOf(lang);
  return sentence(ledgerLabel(data, lang), join(parts.filter(Boolean)));
}

/** The ledger as a table: every target in the order of the document, figures with all their digits. */
export function tableOfList(
  standings: readonly Standing[],
  since: Snapshot | undefined,
  lang: Lang,
): { columns: { key: string; label: string }[]; rows: string[][] } {
  const words = ledgerWordsOf(lang);
  const gaugeWords = gaugeWordsOf(lang).rows;
  const rows = standings.map((standing): Partial<Record<Column, string>> => {
    const { target, reading, judged } = standing;
    const text = textOfRow(standing, since, lang);
    const gauge = reading && judged && textOf(reading, judged, lang);
    const gaugeRows = gauge ? rowsOfTarget(reading, judged, lang) : [];
    const told = (item: keyof typeof gaugeWords): string =>
      gaugeRows.find(([label]) => label === gaugeWords[item])?.[1] ?? '';
    return {
      name: text.name,
      group: target.group,
      owner: target.owner,
      cadence: words.cadences[target.cadence] ?? '',
      value: gauge?.exact ?? text.hero,
      target: told('target'),
      rate: gauge && judged?.rate && reading?.kind !== 'level' ? `${gauge.caption} ${gauge.hero}` : '',
      schedule: gauge?.scheduleRate ?? '',
      gap: told('gap'),
      light: text.verdict,
      move: text.move,
      note: text.note,
    };
  });
  const keys = Object.keys(rows[0] ?? { name: '' }) as Column[];
  // A column in which nobody says anything is left out.
  const said = keys.filter((key) => key === 'name' || rows.some((row) => row[key]));
  return {
    columns: said.map((key) => ({ key, label: columnWord(key, lang) })),
    rows: rows.map((row) => said.map((key) => row[key] ?? '')),
  };
}
