import { css } from 'lit';

/** The counter's own look; every size is in the layout. */
export const fundCounterStyles = css`
  .picture {
    position: relative;
  }
  .text,
  .hero,
  .history,
  .bar,
  .row {
    position: absolute;
    box-sizing: border-box;
    margin: 0;
  }
  .text {
    line-height: 1.4;
    color: var(--_muted);
  }
  .text.value {
    color: var(--_text);
    font-weight: 600;
    white-space: nowrap;
  }
  .text.word {
    white-space: nowrap;
  }
  .text.value span {
    margin-inline-start: 0.15em;
    font-weight: 400;
    color: var(--_muted);
  }
  .text.name {
    color: var(--_text);
  }
  .text.doubt {
    color: var(--_text);
  }
  .text.doubt svg {
    width: 1.1em;
    height: 1.1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.16em;
    fill: var(--_warn-fill);
    stroke: var(--_warn);
  }
  .text.delta {
    color: var(--_text);
    font-weight: 600;
    white-space: nowrap;
  }
  .history {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    color: var(--_muted);
    line-height: 1.4;
  }
  .history svg {
    flex: none;
    overflow: visible;
  }
  .history path {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .history line {
    stroke: var(--_grid);
  }
  .history circle {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 2px;
  }
  .bar {
    display: block;
    overflow: visible;
  }
  .tone-1 {
    --_strength: 1;
    --_ink: var(--_surface);
  }
  .tone-2 {
    --_strength: 0.42;
    --_ink: var(--_text);
  }
  .tone-3 {
    --_strength: 0.86;
    --_ink: var(--_surface);
  }
  .tone-0 {
    --_strength: 0.26;
    --_ink: var(--_text);
  }
  rect {
    fill: var(--_accent);
    fill-opacity: var(--_strength, 1);
  }
  /* Fills that stand out too little from the surface carry an outline. */
  rect.tone-2,
  rect.tone-0 {
    stroke: var(--_accent);
    stroke-width: 1px;
  }
  rect.rest {
    fill: var(--_track);
    stroke: var(--_muted);
    stroke-width: 1px;
  }
  rect.gap,
  rect.below {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5px;
    stroke-dasharray: 4 3;
  }
  rect.hollow {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  rect.unreported {
    stroke-dasharray: 4 3;
  }
  rect.withheld {
    stroke-dasharray: 1 3;
  }
  rect.unreadable {
    stroke: var(--_warn);
    stroke-dasharray: 6 2 1 2;
  }
  .seam {
    stroke: var(--_surface);
    stroke-width: 1px;
  }
  .limit,
  .zero {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  .bar text,
  .mark text {
    fill: var(--_ink, var(--_text));
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }
  .bar .below text,
  .mark.below text {
    fill: var(--_text);
  }
  .legend {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: grid;
    align-content: center;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    border-top: 1px solid var(--_grid);
    background: none;
    color: var(--_text);
    font: inherit;
    font-size: var(--_row);
    text-align: start;
    grid-template-columns: var(--_mark) minmax(0, 1fr) var(--_amount) var(--_share);
    column-gap: calc(var(--_row) * 0.5);
  }
  button.entry {
    cursor: pointer;
  }
  [aria-current] .title {
    font-weight: 600;
  }
  button.entry:hover {
    background: var(--_raised);
  }
  button.entry:focus-visible {
    outline-offset: -3px;
  }
  .entry .mark {
    display: block;
    grid-row: 1;
  }
  .entry .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .stacked .title {
    grid-column: 2 / -1;
  }
  .stacked .amount {
    grid-column: 3;
  }
  .entry .amount {
    font-weight: 600;
  }
  .entry .amount.word {
    font-weight: 400;
    color: var(--_muted);
  }
  .entry .amount,
  .entry .share {
    text-align: end;
  }
  .entry .share,
  .entry .detail {
    color: var(--_muted);
  }
  .entry .detail {
    grid-column: 2 / -1;
    font-size: var(--_row-small);
  }
`;
