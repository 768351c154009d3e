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
    left: 0;
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
  .word {
    white-space: nowrap;
  }
  .value span {
    margin-inline-start: 0.15em;
    font-weight: 400;
    color: var(--_muted);
  }
  .doubt .mark {
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
  rect {
    fill: var(--_accent);
  }
  /* Fills that stand out too little from the surface carry an outline. */
  .tone-2,
  .tone-0 {
    fill-opacity: 0.34;
    stroke: var(--_accent);
  }
  .tone-0 {
    fill-opacity: 0.18;
  }
  .tone-3 {
    fill-opacity: 0.94;
  }
  .rest {
    fill: var(--_track);
    stroke: var(--_muted);
  }
  .gap,
  .below,
  .hollow {
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5px;
  }
  /* Each reason for having no figure looks its own way, as an outline and as a word. */
  .gap,
  .below,
  .unreported {
    stroke-dasharray: 4 3;
    text-decoration: underline dashed 1px;
  }
  .withheld {
    stroke-dasharray: 1 3;
    text-decoration: underline dotted 2px;
  }
  .unreadable {
    stroke: var(--_warn);
    stroke-dasharray: 6 2 1 2;
    text-decoration: underline wavy 1px var(--_warn);
  }
  .word {
    text-underline-offset: 0.2em;
  }
  .seam {
    stroke: var(--_surface);
  }
  .limit {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  text {
    fill: var(--_text);
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
    pointer-events: none;
  }
  .tone-1 ~ text,
  .tone-3 ~ text {
    fill: var(--_surface);
  }
  .below ~ text {
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
    grid-template-columns: auto minmax(0, 1fr) var(--_amount) var(--_share);
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
  .word,
  .share,
  .detail {
    color: var(--_muted);
  }
  .detail {
    font-size: var(--_small);
  }
`;
