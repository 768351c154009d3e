import { css } from 'lit';

/** The list: its grid, captions, forms and states; columns and heights come from the layout as `--_…` in px. */
export const countyRankingStyles = css`
  .ranking {
    position: relative;
    font-size: var(--_label, 15px);
  }
  .ranking.inside {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
  }
  .inside .rows {
    flex: 0 1 auto;
    min-height: 0;
    scrollbar-width: thin;
    scrollbar-color: var(--_grid) transparent;
  }
  .inside .rows::-webkit-scrollbar {
    width: 8px;
  }
  .inside .rows::-webkit-scrollbar-thumb {
    border-radius: 4px;
    background: var(--_grid);
  }
  .head,
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: var(--_gap);
    align-items: center;
    padding: 0 var(--_row-pad);
  }
  .head {
    flex: none;
    align-items: end;
    padding-bottom: 6px;
    border-bottom: max(1px, 0.06em) solid var(--_grid);
    color: var(--_muted);
    font-size: var(--_small, 13px);
    line-height: 1.4;
  }
  .rank-head {
    text-align: center;
  }
  .head .mean {
    position: relative;
    min-height: 1.4em;
  }
  .head .mean span {
    display: block;
    position: relative;
    color: var(--_text);
    font-weight: 600;
    text-align: center;
  }
  .seen,
  .meta {
    display: contents;
  }
  .rows {
    position: relative;
    outline-offset: 2px;
  }
  .row {
    position: relative;
    min-height: var(--_row);
    box-sizing: border-box;
    cursor: pointer;
    line-height: 1.35;
  }
  .row + .row {
    border-top: max(1px, 0.06em) solid var(--_raised);
  }
  .row:not(.without) + .without {
    border-top-color: var(--_grid);
  }
  .wide .row {
    grid-template-rows: minmax(calc(var(--_row) - 1px), auto);
    align-content: start;
  }
  .row:hover {
    background: var(--_raised);
  }
  .head b {
    display: block;
    font-weight: 400;
  }
  .head .gap,
  .head .move,
  .head .figure {
    text-align: end;
    font-weight: 400;
    white-space: normal;
  }
  .row[aria-selected='true'] {
    background: var(--_raised);
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .current {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  .foot {
    flex: none;
    margin: 0;
    padding-top: 8px;
    border-top: max(1px, 0.06em) solid var(--_grid);
    color: var(--_muted);
    font-size: var(--_small, 13px);
    line-height: 1.4;
  }
  .foot span + span {
    margin-inline-start: 1em;
  }
  .foot .key {
    white-space: nowrap;
  }
  .foot i {
    display: inline-block;
    width: 0.2em;
    height: 1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.12em;
    background: var(--_text);
  }
  .stacked .row {
    padding-top: 8px;
    padding-bottom: 8px;
    align-content: center;
  }
  .stacked .rank {
    grid-row: 1;
    grid-column: 1;
  }
  .stacked .name {
    grid-row: 1;
    grid-column: 2;
    padding: 0;
  }
  .stacked .figure {
    grid-row: 1;
    grid-column: 3;
  }
  .stacked .rank-head,
  .stacked .name-head {
    display: none;
  }
  .stacked .head .figure {
    grid-column: 2 / 4;
  }
  .stacked .bar,
  .stacked .mean {
    grid-row: 2;
    grid-column: 2 / 4;
  }
  .stacked .meta {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    grid-row: 3;
    grid-column: 2 / 4;
    margin-top: 2px;
  }
  .stacked .head .gap,
  .stacked .head .move {
    display: none;
  }
  .tiny .row {
    font-size: var(--_small, 13px);
  }
  .tiny .rank {
    min-width: 1.6em;
    padding: 0.1em;
  }
  .tiny .row .figure {
    white-space: normal;
  }
  @media (forced-colors: active) {
    .bar,
    .row .rank,
    .tag,
    .foot i {
      forced-color-adjust: none;
    }
    .row[aria-selected='true'] {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
  }
`;
