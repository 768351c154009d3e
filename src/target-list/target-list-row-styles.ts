import { css } from 'lit';

/** Rows and the heads of groups: lights, names, bars with their marks, courses. */
export const targetListRowStyles = css`
  .seen,
  .heads {
    display: grid;
    grid-template-columns: var(--_columns);
    column-gap: 0.9em;
    align-items: center;
  }
  .row,
  .group {
    position: relative;
    box-sizing: border-box;
    padding: 0 0.5em;
    font-size: var(--_row-font);
    line-height: 1.35;
    cursor: pointer;
  }
  .heads {
    padding: 0 0.5em;
  }
  .row {
    border-bottom: 1px solid var(--_raised);
  }
  .seen {
    min-height: var(--_row);
  }
  .virtual .row,
  .virtual .group {
    overflow: hidden;
  }
  .row:hover,
  .row[aria-expanded='true'] {
    background: var(--_raised);
  }
  .row.own {
    background: var(--_raised);
    box-shadow: inset 0.27em 0 0 var(--_accent);
  }
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .active {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  .group {
    display: flex;
    align-items: baseline;
    gap: 0.8em;
    padding-top: 0.7em;
    padding-bottom: 0.3em;
    border-bottom: 1px solid var(--_grid);
    font-weight: 600;
  }
  .group small {
    color: var(--_muted);
    font-size: var(--_row-small);
    font-weight: 400;
  }
  .group i {
    display: inline-block;
    margin-inline-end: 0.5em;
    border: 0.32em solid transparent;
    border-top-color: currentColor;
    border-bottom-width: 0;
    vertical-align: 0.15em;
  }
  .group.closed i {
    transform: rotate(-90deg);
  }
  .lamp {
    width: 1.2em;
    height: 1.2em;
    fill: var(--_light, var(--_none));
    fill-rule: evenodd;
  }
  .lamp.done {
    --_light: var(--_done);
  }
  .lamp.good {
    --_light: var(--_good);
  }
  .lamp.warn {
    --_light: var(--_warn-fill);
    stroke: var(--_warn);
    stroke-width: 1.5px;
  }
  .lamp.bad {
    --_light: var(--_bad);
  }
  .name {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .own .name {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
    padding: 0 0.4em;
    border-radius: 3px;
    background: var(--_accent);
    color: var(--_surface);
    font-size: var(--_row-small);
    font-weight: 400;
    white-space: nowrap;
  }
  .note {
    display: block;
    color: var(--_warn);
    font-size: var(--_row-small);
    font-weight: 400;
  }
  .note svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
    fill: var(--_warn-fill);
    stroke: var(--_warn);
  }
  .bar {
    position: relative;
    height: 0.8em;
    border-radius: 2px;
    background: var(--_track);
  }
  .fill,
  .over,
  .mark {
    position: absolute;
    top: 0;
    left: 0;
    box-sizing: border-box;
    height: 100%;
    width: var(--_fill);
    min-width: 2px;
    border-radius: 2px;
    background: var(--_brand);
  }
  .over {
    top: -0.3em;
    width: var(--_over);
    height: 0.2em;
    background: var(--_done);
  }
  .over.bad {
    background: var(--_bad);
  }
  .mark {
    top: -0.25em;
    left: var(--_mark);
    width: 0.2em;
    height: 1.3em;
    margin-inline-start: -0.1em;
    background: var(--_text);
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .blank {
    box-sizing: border-box;
    background: none;
  }
  .unreported .blank {
    border: 1px dashed var(--_muted);
  }
  .not-applicable .blank {
    height: 1px;
    background: var(--_muted);
  }
  .withheld .blank {
    background: repeating-linear-gradient(
      135deg,
      var(--_muted) 0,
      var(--_muted) 1px,
      transparent 1px,
      transparent 6px
    );
  }
  .unreadable .blank {
    border: 1px solid var(--_warn);
  }
  .figure {
    min-width: 0;
    text-align: right;
    text-align: end;
  }
  .figure b {
    font-weight: 600;
    white-space: nowrap;
  }
  .without .figure b {
    font-weight: 400;
    color: var(--_muted);
  }
  .row small,
  .verdict,
  .move,
  .owner {
    min-width: 0;
    font-size: var(--_row-small);
    overflow-wrap: anywhere;
  }
  .row small {
    display: block;
    color: var(--_muted);
  }
  .owner {
    color: var(--_muted);
  }
  .move {
    color: var(--_muted);
  }
  .better {
    color: var(--_good);
  }
  .worse {
    color: var(--_bad);
  }
  .course svg {
    display: block;
    width: 100%;
    height: 1.7em;
    fill: none;
    stroke: var(--_accent);
    stroke-width: max(1.5px, 0.1em);
  }
  .course path {
    vector-effect: non-scaling-stroke;
  }
  .panel {
    box-sizing: border-box;
    height: var(--_panel);
    padding: 0 0 0.5em;
    background: var(--_raised);
  }
  .panel > * {
    height: 100%;
    max-width: 42em;
    margin: 0 auto;
  }
  .stacked .seen {
    align-content: center;
    row-gap: 6px;
    padding: 8px 0;
    box-sizing: border-box;
  }
  .stacked .lamp,
  .stacked .name,
  .stacked .figure {
    grid-row: 1;
  }
  .stacked .figure {
    grid-column: 3;
  }
  .stacked .bar {
    grid-row: 2;
    grid-column: 2 / 4;
  }
  .stacked .verdict {
    grid-column: 2 / 4;
  }
  .stacked .move {
    grid-column: 2;
  }
  .stacked .owner {
    grid-column: 3;
    text-align: end;
  }
  .compact .name,
  .compact .verdict,
  .compact .owner,
  .compact .move,
  .tiny .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .compact .note {
    display: inline;
  }
  .compact .group {
    padding-top: 0.3em;
  }
  .fit .item {
    min-height: 0;
  }
  .fit .row,
  .fit .seen {
    height: 100%;
    min-height: 0;
  }
  .fit .group {
    align-items: center;
    padding: 0 0.5em;
  }
  .fit .panel {
    position: absolute;
    top: 50%;
    left: 50%;
    z-index: 1;
    width: calc(var(--_panel) * 1.5);
    max-width: 100%;
    transform: translate(-50%, -50%);
    padding: 0.6em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .fit .row {
    position: static;
  }
`;
