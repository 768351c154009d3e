import '../../../dist/county-ranking.js';
import { createBoxes, untilShown } from './stage.js';

// What the scenes of our ranking share: one of them on the stage, and new data for it.
export let ranking;

export function mountRanking(box, data, style = {}) {
  const [parent] = createBoxes(1, ...box);
  ranking = document.createElement('union-county-ranking');
  Object.assign(ranking.style, style);
  ranking.data = data;
  parent.append(ranking);
  return untilShown([ranking]);
}

export function updateRanking(data) {
  const shown = untilShown([ranking]);
  ranking.data = data;
  return shown;
}
