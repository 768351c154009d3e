import { css } from 'lit';

/** What stands in a row: places, tags, bars, the marks of a row without a figure. */
export const rowStyles = css`
  .row {
    box-sizing: border-box;
    min-height: var(--_row);
    border-bottom: 1px solid var(--_raised);
    line-height: 1.35;
    cursor: pointer;
  }
  .wide .row {
    grid-template-rows: minmax(calc(var(--_row) - 1px), auto);
  }
  .long .row {
    height: var(--_row);
    overflow: hidden;
    overflow: clip;
  }
  .row:hover,
  [aria-selected='true'],
  .own {
    background: var(--_raised);
  }
  .row.own {
    box-shadow: inset 0.27em 0 0 var(--_accent);
  }
  .row[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .pinned {
    position: sticky;
    z-index: 1;
  }
  .seen {
    display: contents;
  }
  .rank {
    justify-self: center;
    padding: 0.2em 0.6em;
    border-radius: 1em;
    color: var(--_muted);
  }
  .first .rank {
    background: var(--_brand);
    color: var(--_surface);
  }
  .name {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .long .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .row .rank,
  .first .name,
  .own .name,
  .row .figure {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
    margin: 0 0.15em;
    padding: 0 0.4em;
    border: 1px solid;
    border-radius: 2px;
    color: var(--_muted);
    font-weight: 400;
    white-space: nowrap;
  }
  .tag.veto,
  .move.down {
    color: var(--_bad);
  }
  .tag.own {
    background: var(--_accent);
    color: var(--_surface);
  }
  .bar {
    position: relative;
    align-self: stretch;
    min-height: 1.4em;
  }
  .bar i,
  .valued::before,
  .averaged .valued::after {
    position: absolute;
    top: calc(50% - 0.45em);
    left: var(--_zero);
    box-sizing: border-box;
    height: 0.9em;
    border-radius: 2px;
  }
  .stacked .fill {
    top: calc(50% - 0.3em);
    height: 0.6em;
  }
  .fill {
    background: var(--_accent);
  }
  .valued::before,
  .averaged .valued::after {
    top: 0;
    width: 1px;
    height: 100%;
    background: var(--_grid);
    content: '';
  }
  .averaged .valued::after {
    left: var(--_average);
  }
  .averaged .valued::after,
  .bar .target,
  .bar .break {
    width: 0.2em;
    margin-left: -0.1em;
    background: var(--_text);
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .bar .target,
  .bar .break {
    top: calc(50% - 0.7em);
    height: 1.4em;
  }
  .bar .break {
    transform: skewX(-20deg);
    background: var(--_surface);
    box-shadow: 0 0 0 1px var(--_text);
  }
  .blank i {
    width: 4em;
    border: 1px dashed var(--_muted);
  }
  .not-applicable .blank i {
    height: 1px;
    border-style: solid;
  }
  .withheld .blank i {
    border: 0;
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 0 6px);
  }
  .unreadable .blank i {
    border: 1px solid var(--_warn);
  }
  .ranking [class*='tone'] {
    border: 1px solid var(--_surface);
    background: currentColor;
    color: var(--_accent);
  }
  .ranking .tone2,
  .ranking .tone3 {
    color: var(--_done);
  }
  .ranking .tone4,
  .ranking .tone5 {
    color: var(--_muted);
  }
  .ranking .tone1,
  .ranking .tone3,
  .ranking .tone5 {
    background: repeating-linear-gradient(135deg, currentColor 0 3px, var(--_surface) 0 6px);
  }
  .ranking .tone-1,
  .ranking .vetoed .fill {
    border: 1px solid var(--_muted);
    background: none;
  }
  .figure,
  .gap,
  .move {
    justify-self: end;
    text-align: right;
    text-align: end;
  }
  .row .gap,
  .row .move {
    white-space: nowrap;
  }
  .ranking .without .figure {
    font-weight: 400;
    color: var(--_muted);
  }
  .ranking .unreadable .figure {
    color: var(--_warn);
  }
  svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
    fill: currentColor;
    fill-rule: evenodd;
  }
  .tag,
  .gap,
  .move,
  .note,
  .detail,
  .tiny .row {
    font-size: var(--_small, 13px);
  }
  .move,
  .detail {
    color: var(--_muted);
  }
  .move.up {
    color: var(--_good);
  }
  .note,
  .detail {
    grid-column: 2 / -1;
    padding-bottom: 0.4em;
  }
  .note {
    color: var(--_warn);
  }
  .detail span {
    display: block;
  }
  .stacked .row {
    align-content: center;
    padding: 8px 0.4em;
  }
  .stacked .figure {
    grid-column: 3;
  }
  .stacked .bar,
  .stacked .mean {
    grid-row: 2;
    grid-column: 2 / 4;
  }
  .stacked .row .gap,
  .stacked .row .move {
    grid-row: 3;
    grid-column: 2 / 4;
  }
  .stacked .row .gap {
    justify-self: start;
  }
`;
