import { css } from 'lit';

/** What long, played and composite rankings have besides: views, controls, boards, segments, details. */
export const rankingControlStyles = css`
  .long .rows {
    height: var(--_view);
  }
  .inside .rows {
    height: auto;
  }
  .long .rows,
  .inside .rows {
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    scroll-padding: var(--_pins) 0;
  }
  .long .row {
    overflow: hidden;
  }
  .lines .name {
    display: -webkit-box;
    padding: 0;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
  }
  .skip {
    display: block;
  }
  .row.pinned {
    position: sticky;
    z-index: 1;
  }
  .board {
    display: flex;
    align-items: flex-end;
    box-sizing: border-box;
    padding: 0 var(--_row-pad) 6px;
    border-bottom: max(1px, 0.06em) solid var(--_grid);
    font-weight: 600;
  }
  .play,
  .search,
  .turn {
    display: flex;
    flex: none;
    align-items: center;
    min-height: 44px;
    font-size: var(--_small, 13px);
    color: var(--_muted);
  }
  .turn {
    position: absolute;
    right: 0;
    bottom: -10px;
  }
  .turn ~ .foot {
    padding-inline-end: 52px;
  }
  button {
    width: 44px;
    height: 44px;
    padding: 10px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_accent);
    cursor: pointer;
  }
  button:hover {
    background: var(--_raised);
  }
  button svg {
    display: block;
    width: 100%;
    height: 100%;
    fill: currentColor;
  }
  input {
    min-width: 0;
    flex: 1 1 auto;
    box-sizing: border-box;
    margin: 0 8px;
    font: inherit;
    accent-color: var(--_accent);
  }
  input[type='search'] {
    max-width: 22em;
    height: 36px;
    margin: 0 8px 0 0;
    padding: 0 10px;
    border: max(1px, 0.06em) solid var(--_muted);
    border-radius: 8px;
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--_label, 15px);
  }
  output {
    color: var(--_text);
    font-weight: 600;
    white-space: nowrap;
  }
  .detail {
    grid-column: 2 / -1;
    padding: 0 0 10px;
    font-size: var(--_small, 13px);
    line-height: 1.4;
    color: var(--_muted);
  }
  .detail span {
    display: block;
  }
  .detail svg {
    display: block;
    margin-top: 4px;
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  [class*='tone'] {
    background: currentColor;
    color: var(--_accent);
  }
  .tone2,
  .tone3 {
    color: var(--_done);
  }
  .tone4,
  .tone5 {
    color: var(--_muted);
  }
  .tone1,
  .tone3 {
    background: repeating-linear-gradient(135deg, currentColor 0 3px, var(--_surface) 3px 6px);
  }
  .tone3 {
    transform: scaleX(-1);
  }
  .tone5 {
    background: repeating-linear-gradient(90deg, currentColor 0 2px, var(--_surface) 2px 5px);
  }
  .tone-1 {
    background: none;
  }
  .bar [class*='tone'],
  .key b {
    box-sizing: border-box;
    border: solid var(--_surface);
    border-width: 0 1px;
  }
  .bar .tone-1,
  .key b {
    border: max(1px, 0.06em) solid var(--_muted);
  }
  .key b {
    display: inline-block;
    width: 1.4em;
    height: 0.8em;
    margin-inline-end: 0.4em;
    vertical-align: -0.05em;
  }
  .break {
    position: absolute;
    top: 50%;
    width: 4px;
    height: calc(var(--_bar) + 6px);
    margin-top: calc((var(--_bar) + 6px) / -2);
    border: solid var(--_text);
    border-width: 0 1px;
    background: var(--_surface);
    transform: skewX(-20deg);
  }
  .vetoed .fill {
    background: none;
    box-shadow: inset 0 0 0 max(1px, 0.06em) var(--_muted);
  }
  .tag.veto {
    color: var(--_bad);
  }
  @media (forced-colors: active) {
    [class*='tone'] {
      forced-color-adjust: none;
    }
  }
`;
