import type { Lang } from '../core/words.js';
import { FAULT_NUMBERS, MARKS, STATUS_NUMBERS } from './station-columns.js';
import type { Crowd } from './station-crowd.js';
import type { Mark } from './station-icons.js';
import type { AtlasReading } from './station-atlas-reader.js';
import { figureText, rowsOfStations } from './station-map-text.js';
import { stationWordsOf } from './station-map-words.js';
import type { Scene } from './station-scene.js';

/** A large map in one sentence, in the words of a small one. Missing values: no stations are said to be none. */
export function sentenceOfCrowd({ columns, census, total }: Crowd, lang: Lang): string {
  const words = stationWordsOf(lang);
  const { districtNames } = columns;
  const named = districtNames.filter((name, at) => name !== '' && (census.districts[at] as number) > 0);
  const counts = STATUS_NUMBERS.flatMap((status, at) => {
    const count = census.statuses[at] as number;
    return count > 0 ? [words.counted(words.status[status], String(count))] : [];
  });
  const faults = FAULT_NUMBERS.flatMap((fault, at) => {
    const count = census.faults[at] as number;
    return fault && count > 0 ? [words.notDrawn(words.fault[fault], String(count))] : [];
  });
  const [first] = named;
  const where = first === undefined ? '' : words.districts(first, named.length);
  const said = words.sentence(where, String(total), words.joinCounts(counts));
  return said + (faults.length > 0 ? words.inBrackets(words.joinCounts(faults)) : '') + words.end;
}

/** The figures of the districts in one sentence. Missing values: empty without any; a word for each that has none. */
export function sentenceOfFigures({ figures, metric }: AtlasReading, lang: Lang): string {
  if (figures.length === 0) return '';
  const words = stationWordsOf(lang);
  const counts = figures.map(({ name, value }) => {
    const text = value === undefined ? words.missing : figureText(value, lang);
    return `${name} ${text}${value?.status === 'value' ? (metric?.unit ?? '') : ''}`;
  });
  return words.labelled(metric?.name || words.rows.district, words.joinCounts(counts)) + words.end;
}

/** Every station of a large map as a row of the table, in the order of the document. */
export function rowsOfCrowd({ columns }: Crowd, lang: Lang): string[][] {
  const rows: string[][] = [];
  for (let at = 0; at < columns.count; at++) {
    const [row] = rowsOfStations({ stations: [columns.station(at)] } as unknown as Scene, lang);
    if (row) rows.push(row);
  }
  return rows;
}

/** What the marks mean and how many have each: the legend above the list. */
export function summaryOfCrowd(
  { census }: Crowd,
  lang: Lang,
): readonly { readonly mark: Mark; readonly text: string }[] {
  const words = stationWordsOf(lang);
  return [
    ...STATUS_NUMBERS.flatMap((status, at) => {
      const count = census.statuses[at] as number;
      const mark: Mark = MARKS.includes(status as Mark) ? (status as Mark) : 'unknown';
      return count > 0 ? [{ mark, text: `${words.status[status]} ${count}` }] : [];
    }),
    ...FAULT_NUMBERS.flatMap((fault, at) => {
      const count = census.faults[at] as number;
      return fault && count > 0 ? [{ mark: 'faulty' as const, text: `${words.fault[fault]} ${count}` }] : [];
    }),
  ];
}
