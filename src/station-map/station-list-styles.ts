import { css } from 'lit';

/** The list beside or below the map, with its head that is the legend of the marks. */
export const stationListStyles = css`
  .panel {
    position: relative;
    display: flex;
    flex: none;
    flex-direction: column;
    width: var(--_panel-width);
    height: var(--_panel-height);
    margin-inline-start: var(--_gap);
  }
  .stacked .panel {
    margin-inline-start: 0;
    margin-top: var(--_gap);
  }
  .summary {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0 0 0.4em;
    font-size: var(--_small, 13px);
    color: var(--_muted);
  }
  .summary strong {
    margin-inline-end: 0.8em;
    font-size: var(--_label, 15px);
    color: var(--_text);
  }
  .count {
    display: inline-flex;
    align-items: center;
    margin-inline-end: 0.8em;
  }
  .mark {
    flex: none;
    width: 1.35em;
    height: 1.35em;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 3;
    stroke-linecap: round;
  }
  .mark.open {
    fill: var(--_brand);
    stroke: none;
  }
  .mark.paused {
    stroke: var(--_brand);
  }
  .mark.faulty {
    stroke: var(--_warn);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .list {
    position: relative;
    flex: 1 1 0;
    min-height: 0;
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: auto;
    border-top: 1px solid var(--_grid);
  }
  .list:focus-visible,
  .card:focus-visible {
    outline-offset: -3px;
  }
  .none {
    margin: 0;
    padding: 1em 0;
    color: var(--_muted);
  }
  .group {
    position: sticky;
    top: 0;
    z-index: 1;
    display: flex;
    justify-content: space-between;
    padding: 0.35em 0.6em;
    background: var(--_raised);
    color: var(--_muted);
    font-size: var(--_small, 13px);
    font-weight: 600;
  }
  .row {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    min-height: var(--_row);
    padding: 0.35em 0.6em;
    border-bottom: 1px solid var(--_grid);
    cursor: pointer;
  }
  .row .mark {
    margin-inline-end: 0.45em;
  }
  .row:hover {
    background: var(--_raised);
  }
  .list:focus-visible .row.active {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .row[aria-selected='true'] {
    background: var(--_raised);
    box-shadow: inset 4px 0 0 var(--_accent);
  }
  .list:focus-visible .row.active[aria-selected='true'] {
    box-shadow:
      inset 4px 0 0 var(--_accent),
      inset 0 0 0 2px var(--_accent);
  }
  .who {
    flex: 1 1 auto;
    min-width: 0;
    line-height: 1.35;
  }
  .row-name,
  .row-detail {
    display: block;
  }
  .row-name {
    font-size: var(--_label, 15px);
  }
  .row-detail {
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .state {
    flex: none;
    max-width: 45%;
    margin-inline-start: 0.6em;
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .state.paused,
  .state.faulty {
    color: var(--_warn);
  }
  @media (forced-colors: active) {
    .row[aria-selected='true'],
    .list:focus-visible .row.active {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
