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
  .legend,
  .row {
    position: absolute;
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  .text,
  .history {
    color: var(--_muted);
  }
  .name,
  .doubt,
  .delta,
  .value {
    color: var(--_text);
  }
  .value,
  .delta,
  .entry .amount,
  [aria-current] .title {
    font-weight: 600;
  }
  .value,
  .delta,
  .text.word {
    white-space: nowrap;
  }
  .value span {
    margin-inline-start: 0.15em;
    font-weight: 400;
    color: var(--_muted);
  }
  .doubt svg {
    position: absolute;
    top: 0.15em;
    left: -1.5em;
    width: 1.1em;
    height: 1.1em;
    fill: var(--_warn-fill);
    stroke: var(--_warn);
  }
  .history {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
  }
  .history svg,
  .bar {
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
  .tone-2 {
    --_strength: 0.34;
  }
  .tone-3 {
    --_strength: 0.94;
  }
  .tone-0 {
    --_strength: 0.18;
  }
  .tone-1,
  .tone-3 {
    --_ink: var(--_surface);
  }
  rect {
    fill: var(--_accent);
    fill-opacity: var(--_strength, 1);
  }
  /* Fills that stand out too little from the surface carry an outline. */
  rect.tone-2,
  rect.tone-0 {
    stroke: var(--_accent);
  }
  rect.rest {
    fill: var(--_track);
    stroke: var(--_muted);
  }
  rect.gap,
  rect.below,
  rect.hollow {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  rect.gap,
  rect.below,
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
  }
  .limit {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  text {
    fill: var(--_ink, var(--_text));
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }
  .below text {
    fill: var(--_text);
  }
  .legend {
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
    text-align: start;
    grid-template-columns: var(--_mark) minmax(0, 1fr) var(--_amount) var(--_share);
    column-gap: 0.5em;
  }
  button.entry {
    cursor: pointer;
  }
  button.entry:hover {
    background: var(--_raised);
  }
  button.entry:focus-visible {
    outline-offset: -3px;
  }
  .mark {
    grid-row: 1;
  }
  .title {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .stacked .title,
  .detail {
    grid-column: 2 / -1;
  }
  .stacked .amount {
    grid-column: 3;
  }
  .entry .word {
    font-weight: 400;
  }
  .amount,
  .share {
    text-align: end;
  }
  .entry .word,
  .share,
  .detail {
    color: var(--_muted);
  }
  .row .detail {
    font-size: var(--_row-small);
  }
`;
