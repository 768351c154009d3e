import { css } from 'lit';
import { stationCardStyles } from './station-card-styles.js';
import { stationListStyles } from './station-list-styles.js';

const mapStyles = css`
  .stations {
    display: flex;
    align-items: flex-start;
  }
  .stations.stacked {
    flex-direction: column;
  }
  .map {
    position: relative;
    flex: none;
    width: var(--_map-width);
    height: var(--_map-height);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .ground {
    width: 100%;
    height: 100%;
    cursor: grab;
    /* One finger scrolls the page up and down, until the map is tapped and has the focus. */
    touch-action: pan-y;
    -webkit-user-select: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .ground:focus {
    outline: none;
    touch-action: none;
  }
  .ground.over {
    cursor: pointer;
  }
  .ground:focus-visible::after {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    border: 3px solid var(--_accent);
    border-radius: var(--_radius);
    pointer-events: none;
  }
  /* The theme's colours, where the painter reads them: a canvas knows no custom properties. */
  canvas {
    display: block;
    width: 100%;
    height: 100%;
    background-color: var(--_raised);
    color: var(--_text);
    fill: var(--_surface);
    stroke: var(--_grid);
    caret-color: var(--_track);
    flood-color: var(--_muted);
    stop-color: var(--_brand);
    lighting-color: var(--_accent);
    forced-color-adjust: none;
  }
  .controls {
    position: absolute;
    top: 8px;
    right: 8px;
    display: flex;
    flex-direction: column;
    border-radius: var(--_radius);
    overflow: hidden;
    border: 1px solid var(--_grid);
  }
  .controls.in-row {
    flex-direction: row;
  }
  button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--_button);
    height: var(--_button);
    margin: 0;
    padding: 0;
    border: 0;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--_raised);
  }
  button:focus-visible {
    outline-offset: -3px;
  }
  .controls button + button {
    border-top: 1px solid var(--_grid);
  }
  .controls.in-row button + button {
    border-top: 0;
    border-left: 1px solid var(--_grid);
  }
  button .icon {
    width: 46%;
    height: 46%;
  }
  .icon {
    flex: none;
    width: 1.3em;
    height: 1.3em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .approval {
    position: absolute;
    left: 0;
    bottom: 0;
    max-width: 100%;
    box-sizing: border-box;
    margin: 0;
    padding: 0.2em 0.7em;
    border-top-right-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_muted);
    font-size: var(--_small, 13px);
    pointer-events: none;
  }
  .tiny-count {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    height: 100%;
    margin: 0;
    line-height: 1.2;
  }
  .tiny-count strong {
    font-size: var(--_hero);
    color: var(--_brand);
  }
  .tiny-count span {
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
`;

/** The map, its buttons, the list and the card; the boxes come from the layout as `--_…` in px. */
export const stationMapStyles = [mapStyles, stationListStyles, stationCardStyles];
