import { defineElement } from '../shared/define.js';
import { installAtlas } from './station-atlas-install-view.js';
import { StationMapElement } from './station-map-element.js';

installAtlas(StationMapElement);
defineElement('union-station-map', StationMapElement);

declare global {
  interface HTMLElementTagNameMap {
    'union-station-map': StationMapElement;
  }
}

export { StationMapElement };
export { UnionProgressEvent } from './station-progress-events.js';
export type { FlyToOptions } from './station-map-element.js';
export type { Stations } from './station-map-data.js';
export type { Crs } from './station-row-data.js';
