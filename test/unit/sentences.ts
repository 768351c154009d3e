import { parseRanking } from '../../src/county-ranking/county-ranking-data.js';
import { sentenceRanking } from '../../src/county-ranking/county-ranking-summary.js';
import type { Lang } from '../../src/core/words.js';
import type { Problem } from '../../src/core/problem.js';
import { parseFund } from '../../src/fund-counter/fund-counter-data.js';
import { sentenceOfFund } from '../../src/fund-counter/fund-counter-speech.js';
import { parseStations } from '../../src/station-map/station-map-data.js';
import { sentenceOfStations } from '../../src/station-map/station-map-text.js';
import { createScene } from '../../src/station-map/station-scene.js';
import { parseTarget } from '../../src/target-gauge/target-gauge-data.js';
import { judgeTarget } from '../../src/target-gauge/target-gauge-judgement.js';
import { sentenceOfTarget } from '../../src/target-gauge/target-gauge-text.js';
import { parseTargetList } from '../../src/target-list/target-list-data.js';
import { ListLayouter } from '../../src/target-list/target-list-layout.js';
import { sentenceOfList } from '../../src/target-list/target-list-text.js';

/** A day after every period in the documents: what has no cut-off of its own must not depend on it. */
export const someDay = 20_800;

/** What each family says of a document. @throws DataError where it is refused */
export const sentences: Readonly<
  Record<string, (document: unknown, lang?: Lang) => { said: string; problems: readonly Problem[] }>
> = {
  target: (document, lang = 'zh-CN') => {
    const { data, problems } = parseTarget(document);
    return { said: sentenceOfTarget(data, judgeTarget(data, someDay), lang), problems };
  },
  ledger: (document, lang = 'zh-CN') => {
    const { data, problems } = parseTargetList(document);
    const { standings, snapshot } = new ListLayouter().standings(data, 'latest', someDay);
    return { said: sentenceOfList(data, standings, snapshot, lang), problems };
  },
  ranking: (document, lang = 'zh-CN') => {
    const { data, problems } = parseRanking(document);
    return { said: sentenceRanking(data, lang), problems };
  },
  stations: (document, lang = 'zh-CN') => {
    const { data, problems } = parseStations(document);
    const scene = createScene(data);
    return { said: sentenceOfStations(scene, lang), problems: [...problems, ...scene.problems] };
  },
  fund: (document, lang = 'zh-CN') => {
    const { data, problems } = parseFund(document);
    return { said: sentenceOfFund(data, lang, someDay), problems };
  },
};
