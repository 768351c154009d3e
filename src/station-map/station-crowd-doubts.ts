import type { Problem } from '../core/problem.js';
import type { Crowd } from './station-crowd.js';
import { doubtsOf } from './station-doubts.js';
import type { Scene } from './station-scene.js';

/** What looks wrong with where the stations of a crowd stand. Missing values: nothing without a real boundary. */
export function doubtsOfCrowd(scene: Scene, { columns }: Crowd): readonly Problem[] {
  if (scene.ground !== 'boundary') return [];
  let last: { readonly at: number; readonly station: ReturnType<typeof columns.station> } | undefined;
  // A station is made anew each time that it is asked for; one question follows another about the same.
  const stationAt = (at: number): ReturnType<typeof columns.station> => {
    if (last?.at !== at) last = { at, station: columns.station(at) };
    return last.station;
  };
  return doubtsOf({
    areas: scene.areas,
    stations: {
      count: columns.count,
      lngDeg: (at) => stationAt(at).lngDeg,
      latDeg: (at) => stationAt(at).latDeg,
      crs: (at) => stationAt(at).crs,
      district: (at) => stationAt(at).districtName,
      id: (at) => stationAt(at).id,
      isPlaced: (at) => (columns.x[at] as number) >= 0,
    },
  });
}
