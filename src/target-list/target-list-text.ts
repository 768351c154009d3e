import { signOf } from '../core/exact.js';
import type { Reading } from '../core/figure.js';
import { formatExact, formatGap } from '../core/number-text.js';
import {
  describeProblem,
  formatWhen,
  maybeStatusText,
  withQualifier,
  wordsOf,
  type Lang,
} from '../core/words.js';
import type { Judgement } from '../target-gauge/target-gauge-judgement.js';
import { sentenceOfTarget, textOf } from '../target-gauge/target-gauge-text.js';
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
  return light.reason === 'band' ? (light.label ?? '') : ledgerWordsOf(lang).short[light.reason];
}

/** What each state is called: by the words of the targets that are in it, 达序时/达标. */
export function stateWords(standings: readonly Standing[], lang: Lang): ReadonlyMap<string, string> {
  const words = new Map<string, Set<string>>(statesOf(standings).map((state) => [state, new Set()]));
  for (const standing of standings) words.get(standing.state)?.add(wordOf(standing, lang));
  return new Map([...words].map(([state, said]) => [state, [...said].join('/')]));
}

/** What a group is called. */
export function groupWord(
  key: string,
  grouping: Grouping,
  states: ReadonlyMap<string, string>,
  lang: Lang,
): string {
  const words = ledgerWordsOf(lang);
  if (grouping === 'heap') return words.heaps[key as Heap];
  if (grouping === 'light') return states.get(key) ?? key;
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
    move: ledgerWordsOf(lang).moved(size, side),
    moveSide: gain > 0 ? 'better' : gain < 0 ? 'worse' : 'same',
  };
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
  const against = since && moved.move ? words.against(since.label, formatWhen(since.asOf, lang)) : '';
  const gauge = reading && judged && textOf(reading, judged, lang);
  const said = reading && judged ? sentenceOfTarget(reading, judged, lang) : words.sentence(name, word);
  const more = [
    target.owner && `${words.columns.owner} ${target.owner}`,
    against && `${against} ${moved.move}`,
    note,
  ];
  const tail = words.join(more.filter(Boolean));
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
    against: words.against(since.label, formatWhen(since.asOf, lang)),
    steps: words.steps(count(1), count(-1)),
  };
}

/** How many targets are in each state, in order. */
export function countStates(standings: readonly Standing[]): Map<string, number> {
  const counts = new Map<string, number>(statesOf(standings).map((state) => [state, 0]));
  for (const { state } of standings) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

/** The ledger in one sentence: how many targets are in which state, what moved, as of when. */
export function sentenceOfList(
  data: ListReading,
  standings: readonly Standing[],
  since: Snapshot | undefined,
  lang: Lang,
): string {
  const words = ledgerWordsOf(lang);
  const labels = stateWords(standings, lang);
  const { against, steps } = stepsText(standings, since, lang);
  const parts = [
    words.total(standings.length),
    ...[...countStates(standings)].map(([state, count]) => words.count(labels.get(state) ?? state, count)),
    against && `${against}${steps}`,
    data.cutoff ? wordsOf(lang).asOf(formatWhen(data.cutoff, lang)) : '',
  ];
  return words.sentence(ledgerLabel(data, lang), words.join(parts.filter(Boolean)));
}

function exactText(reading: Reading | undefined, unit: string, lang: Lang): string {
  if (!reading) return '';
  if (reading.status !== 'value') return maybeStatusText(reading, lang) ?? '';
  return gaugeWordsOf(lang).unit(withQualifier(formatExact(reading.value), reading.qualifier, lang), unit);
}

function signedGap(judged: Judgement | undefined, lang: Lang): string {
  const gap = judged?.gapToSchedule;
  if (!gap) return '';
  const { text, less } = formatGap(gap, 1, judged.gapBounds);
  const size = less ? gaugeWordsOf(lang).points(text, less) : text;
  const side = signOf(gap);
  return side === 0 ? size : `${side > 0 ? '+' : '−'}${size}`;
}

/** The ledger as a table: every target in the order of the document, figures with all their digits. */
export function tableOfList(
  standings: readonly Standing[],
  since: Snapshot | undefined,
  lang: Lang,
): { columns: { key: string; label: string }[]; rows: string[][] } {
  const words = ledgerWordsOf(lang);
  const rows = standings.map((standing): Record<string, string> => {
    const { target, reading, judged } = standing;
    const text = textOfRow(standing, since, lang);
    const gauge = reading && judged && textOf(reading, judged, lang);
    const isRate = judged?.rate && reading?.kind !== 'level';
    return {
      name: text.name,
      group: target.group,
      owner: text.owner,
      cadence: words.cadences[target.cadence] ?? '',
      value: reading ? exactText(reading.value, reading.unit, lang) : text.hero,
      target: exactText(reading?.goal, reading?.unit ?? '', lang),
      rate: isRate ? `${gauge?.caption ?? ''} ${gauge?.hero ?? ''}`.trim() : '',
      schedule: gauge?.scheduleRate ?? '',
      gap: signedGap(judged, lang),
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
