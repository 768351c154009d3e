import '../src/core/problem-words.js';
import '../src/core/words-en.js';
import '../src/county-ranking/county-ranking-words-en.js';
import '../src/fund-counter/fund-counter-words-en.js';
import '../src/station-map/station-map-words-en.js';
import '../src/target-gauge/target-gauge-words-en.js';
import '../src/target-list/target-list-words-en.js';
import { readThrough } from '../src/core/fields.js';
import { problem } from '../src/core/problem.js';
import { describeProblem, type Lang, type Words } from '../src/core/words.js';
import { parseRanking } from '../src/county-ranking/county-ranking-data.js';
import '../src/county-ranking/county-ranking-words.js';
import { parseFund } from '../src/fund-counter/fund-counter-data.js';
import '../src/fund-counter/fund-counter-words.js';
import type { Issue } from '../src/shared/events.js';
import { Intake, type ParsedDocument } from '../src/shared/intake.js';
import { parseStations } from '../src/station-map/station-map-data.js';
import '../src/station-map/station-map-words.js';
import { createScene } from '../src/station-map/station-scene.js';
import { parseTarget } from '../src/target-gauge/target-gauge-data.js';
import { parseTargetList } from '../src/target-list/target-list-data.js';
import '../src/target-list/target-list-words.js';

interface Kind {
  readonly parse: (document: unknown) => ParsedDocument<unknown>;
  /** The family's own sentences; without them the common ones are enough. */
  readonly family?: keyof Words;
}

/** The places of stations are found when the map is made, and so is what is wrong with them. */
function parseScene(document: unknown): ParsedDocument<unknown> {
  const { data, meta, problems, skipped } = parseStations(document);
  const scene = createScene(data);
  return { data: scene, meta, problems: [...problems, ...scene.problems], skipped };
}

const kinds = {
  target: { parse: parseTarget },
  'target-list': { parse: parseTargetList, family: 'list' },
  ranking: { parse: parseRanking, family: 'ranking' },
  stations: { parse: parseScene, family: 'map' },
  fund: { parse: parseFund, family: 'fund' },
} satisfies Record<string, Kind>;

/** What a document may be, by the name of its JSON Schema. */
export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as readonly KindName[];

/** The kind of an element's data, by its tag too. */
const kindOfTag: Readonly<Record<string, KindName>> = {
  'union-target-gauge': 'target',
  'union-target-list': 'target-list',
  'union-county-ranking': 'ranking',
  'union-station-map': 'stations',
  'union-fund-counter': 'fund',
};

/** Reads the name of a kind, or the tag of an element. Missing values: `undefined` for any other text. */
export function maybeKind(name: string): KindName | undefined {
  return kindNames.find((kind) => kind === name) ?? kindOfTag[name];
}

/**
 * What a widget would make of a document. `refused`: nothing of it could be shown; `partly`: it is shown, with what is
 * wrong in parts of it. `skipped` counts what is not drawn.
 */
export interface Verdict {
  readonly result: 'good' | 'partly' | 'refused';
  readonly skipped: number;
  readonly issues: readonly Issue[];
}

/**
 * Judges a document as its widget does: the same intake, the same schemas, the same sentences.
 * @param fields how a foreign document maps, as the attribute `fields` has it; missing values: `undefined` for one of ours
 */
export function judgeDocument(
  text: string,
  kind: KindName,
  { pointer, fields, lang }: { pointer: string; fields: string | undefined; lang: Lang },
): Verdict {
  const { parse, family }: Kind = kinds[kind];
  const intake = new Intake<unknown>((slice, map) => (map ? readThrough(slice, map, parse) : parse(slice)));
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    intake.take({ kind: 'document', document, arrivedMs: 0 }, pointer, fields);
  } catch {
    intake.take({ kind: 'garbled', problem: problem('', 'json', text) }, pointer);
  }
  const issues = intake.problems.map((found) => ({
    path: found.path,
    message: describeProblem(found, lang, family),
    received: found.received,
  }));
  const result = intake.refused ? 'refused' : issues.length > 0 ? 'partly' : 'good';
  return { result, skipped: intake.shown?.skipped ?? 0, issues };
}
