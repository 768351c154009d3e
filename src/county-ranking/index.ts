import { defineElement } from '../shared/define.js';
import { CountyRankingElement } from './county-ranking-element.js';

defineElement('union-county-ranking', CountyRankingElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-county-ranking': CountyRankingElement;
  }
}

export { CountyRankingElement };
export type { Ranking } from './county-ranking-data.js';
