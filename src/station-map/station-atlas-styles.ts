import { css } from '../shared/part-page.js';

/** Finding, the long list, and what lies over the map. */
export const stationAtlasStyles = css`
  .map {
    z-index: 0;
  }
  .finder {
    flex: none;
    margin-bottom: 0.4em;
  }
  .find-line,
  .chips {
    display: flex;
    flex-wrap: wrap;
    margin: 0 -3px 0.25em;
  }
  .find {
    display: flex;
    flex: 1 1 9em;
    min-width: 0;
    margin: 3px;
  }
  .heard-label {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .find input {
    box-sizing: border-box;
    flex: 1 1 auto;
    width: 100%;
    min-width: 0;
    height: var(--_button);
    margin: 0;
    padding: 0 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    font-size: var(--_label, 15px);
  }
  .find input::placeholder {
    color: var(--_muted);
    opacity: 1;
    font-size: var(--_small, 13px);
    text-overflow: ellipsis;
  }
  .find input:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -1px;
  }
  button.chip {
    flex: none;
    width: auto;
    min-width: var(--_button);
    height: auto;
    min-height: var(--_button);
    margin: 3px;
    padding: 0.2em 0.7em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small, 13px);
    line-height: 1.3;
  }
  button.chip .icon {
    width: 1.3em;
    height: 1.3em;
    margin-inline-end: 0.3em;
  }
  button.chip[aria-pressed='true'] {
    border-color: var(--_brand);
    box-shadow: inset 0 0 0 2px var(--_brand);
    font-weight: 600;
  }
  .chips {
    max-height: calc((var(--_button) + 6px) * 2);
    overflow: auto;
  }
  .chips.opened {
    max-height: calc((var(--_button) + 6px) * 4);
  }
  .near-notice {
    margin: 0 0 0.3em;
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .near-notice:empty {
    margin: 0;
  }
  .summary button.chip.all {
    margin-inline-end: 0.8em;
  }
  .covered .finder {
    display: none;
  }
  .room {
    height: var(--_room);
  }
  .list.long .row {
    height: var(--_row);
  }
  .list.long .group {
    box-sizing: border-box;
    height: var(--_head);
    overflow: hidden;
  }
  .list.long .row-name,
  .list.long .row-detail,
  .list.long .state {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tiles {
    position: absolute;
    z-index: -1;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    overflow: hidden;
    pointer-events: none;
  }
  .tiles img {
    position: absolute;
    top: 0;
    left: 0;
    max-width: none;
    margin: 0;
    border: 0;
    transform-origin: 0 0;
  }
  :host([tiles]) canvas {
    background-color: transparent;
  }
  .loading,
  .tour {
    position: absolute;
    top: 8px;
    left: 8px;
    max-width: calc(100% - 28px - var(--_button) * 1.2);
    box-sizing: border-box;
    margin: 0;
    border: 1px solid var(--_grid);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small, 13px);
  }
  .loading {
    padding: 0.4em 0.8em;
    pointer-events: none;
  }
  .tour {
    display: flex;
    align-items: center;
    overflow: hidden;
    font-size: var(--_label, 15px);
    font-weight: 600;
  }
  .loading + .tour {
    top: calc(16px + 2.6em);
  }
  .tour button {
    flex: none;
  }
  .tour-line {
    padding: 0.3em 0.8em 0.3em 0.2em;
  }
  .aim {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    align-items: flex-end;
    justify-content: center;
    box-sizing: border-box;
    padding-bottom: 3em;
    border: 3px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: crosshair;
  }
  .aim::before,
  .aim::after {
    content: '';
    position: absolute;
    top: 50%;
    left: 50%;
    width: 24px;
    height: 2px;
    margin: -1px 0 0 -12px;
    background: var(--_accent);
  }
  .aim::after {
    transform: rotate(90deg);
  }
  .aim span {
    padding: 0.4em 0.8em;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_label, 15px);
  }
  .aim:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -6px;
  }
  .corner {
    position: absolute;
    left: 0;
    bottom: calc(var(--_small, 13px) * 2.2);
    max-width: 60%;
    pointer-events: none;
  }
  .legend {
    margin: 0 0 4px 8px;
    padding: 0.5em 0.7em;
    border: 1px solid var(--_grid);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_small, 13px);
    line-height: 1.4;
  }
  .legend-title {
    margin: 0 0 0.2em;
    font-weight: 600;
  }
  .legend ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .legend li {
    display: flex;
    align-items: center;
  }
  .swatch {
    position: relative;
    flex: none;
    width: 1.6em;
    height: 1em;
    margin-inline-end: 0.5em;
    border: 1px solid var(--_grid);
    overflow: hidden;
  }
  .swatch::before {
    content: '';
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--_brand);
    opacity: var(--_tone);
    forced-color-adjust: none;
  }
  .swatch.slanted::before {
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 1px 5px);
    opacity: 0.6;
  }
  .swatch.crossed::before {
    background:
      repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 1px 5px),
      repeating-linear-gradient(45deg, var(--_muted) 0 1px, transparent 1px 5px);
    opacity: 0.6;
  }
  .swatch.level::before {
    background: repeating-linear-gradient(0deg, var(--_muted) 0 1px, transparent 1px 5px);
    opacity: 0.6;
  }
  .swatch.upright::before {
    background: repeating-linear-gradient(90deg, var(--_muted) 0 1px, transparent 1px 5px);
    opacity: 0.6;
  }
  .legend-count {
    margin-inline-start: 0.8em;
    color: var(--_muted);
  }
  .attribution {
    display: inline-block;
    margin: 0;
    padding: 0.2em 0.7em;
    background: var(--_raised);
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .card .photo {
    display: block;
    width: 100%;
    max-height: 14em;
    margin: 0.5em 0;
    object-fit: cover;
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    button.chip[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
