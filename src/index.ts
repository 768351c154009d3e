// The list of what the package is; importing it registers every element, in both languages.
import './core/problem-words.js';
import './core/words-en.js';
import './county-ranking/county-ranking-words-en.js';
import './fund-counter/fund-counter-words-en.js';
import './station-map/station-map-words-en.js';
import './target-gauge/target-gauge-words-en.js';
import './target-list/target-list-words-en.js';
import './tools/index.js';

// First, so that a board hears of the first data of the widgets on it.
export { BoardElement, UnionHeartbeatEvent, UnionPageEvent } from './board/index.js';
export type { BoardFault, BoardHealth, CellHealth, PageHealth } from './board/index.js';
export { TargetGaugeElement } from './target-gauge/index.js';
export type { Target } from './target-gauge/index.js';
export { TargetListElement } from './target-list/index.js';
export type { TargetList } from './target-list/index.js';
export { CountyRankingElement } from './county-ranking/index.js';
export { StationMapElement, UnionProgressEvent } from './station-map/index.js';
export { FundCounterElement } from './fund-counter/index.js';
export { FeedElement } from './feed/index.js';
export type { FeedExplanation } from './feed/index.js';
export { UnionDataEvent, UnionFetchErrorEvent, UnionInvalidEvent, UnionStaleEvent } from './shared/events.js';
export { UnionSelectEvent } from './shared/select-event.js';
export type { Issue } from './shared/events.js';
export { addLanguage } from './language/index.js';
export type { LanguageWords } from './language/index.js';
export type { Figure } from './core/figure.js';
export { VERSION } from './shared/version.js';
