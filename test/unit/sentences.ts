import { parseRanking } from '../../src/county-ranking/county-ranking-data.js';
import { sentenceRanking } from '../../src/county-ranking/county-ranking-summary.js';
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
  Record<string, (document: unknown) => { said: string; problems: readonly Problem[] }>
> = {
  target: (document) => {
    const { data, problems } = parseTarget(document);
    return { said: sentenceOfTarget(data, judgeTarget(data, someDay), 'zh-CN'), problems };
  },
  ledger: (document) => {
    const { data, problems } = parseTargetList(document);
    const { standings, snapshot } = new ListLayouter().standings(data, 'latest', someDay);
    return { said: sentenceOfList(data, standings, snapshot, 'zh-CN'), problems };
  },
  ranking: (document) => {
    const { data, problems } = parseRanking(document);
    return { said: sentenceRanking(data, 'zh-CN'), problems };
  },
  stations: (document) => {
    const { data, problems } = parseStations(document);
    const made = createScene(data);
    return { said: sentenceOfStations(made.scene, 'zh-CN'), problems: [...problems, ...made.problems] };
  },
  fund: (document) => {
    const { data, problems } = parseFund(document);
    return { said: sentenceOfFund(data, 'zh-CN', someDay), problems };
  },
};
