import { css } from 'lit';

/** Rows and the heads of groups: lights, names, bars with their marks, courses. */
export const targetListRowStyles = css`
  .seen,
  .heads {
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 6px 0.9em;
    align-items: center;
    align-content: center;
    padding: 0 0.5em;
  }
  .seen {
    box-sizing: border-box;
    min-height: var(--_row);
  }
  .row,
  .group {
    position: relative;
    box-sizing: border-box;
    border-bottom: 1px solid var(--_raised);
    font-size: var(--_row-font);
    line-height: 1.35;
    cursor: pointer;
  }
  .virtual .row,
  .virtual .group {
    overflow: hidden;
  }
  .row:hover,
  .row[aria-expanded='true'],
  .own,
  .panel {
    background: var(--_raised);
  }
  .own {
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
    padding: 0.7em 0.5em 0.3em;
    border-color: var(--_grid);
    font-weight: 600;
  }
  .group i {
    display: inline-block;
    margin-inline-end: 0.5em;
    border: 0.32em solid transparent;
    border-top-color: currentColor;
    border-bottom-width: 0;
    vertical-align: 0.15em;
  }
  .closed i {
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
  .name,
  .figure {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .own .name,
  .figure b {
    font-weight: 600;
  }
  .tag,
  .note,
  small,
  .verdict,
  .move,
  .owner,
  .heads span {
    min-width: 0;
    color: var(--_muted);
    font-size: var(--_row-small);
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .verdict {
    color: inherit;
  }
  .tag {
    display: inline-block;
    padding: 0 0.4em;
    border-radius: 2px;
    background: var(--_accent);
    color: var(--_surface);
    white-space: nowrap;
  }
  .note,
  .row small {
    display: block;
  }
  .note {
    color: var(--_warn);
  }
  .note svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
  }
  .bar {
    position: relative;
    box-sizing: border-box;
    height: 0.8em;
    border-radius: 2px;
    background: var(--_track);
  }
  .bar i {
    position: absolute;
    top: 0;
    left: 0;
    height: 100%;
    width: var(--_fill);
    min-width: 2px;
    border-radius: 2px;
    background: var(--_brand);
  }
  .bar .over {
    top: -0.3em;
    width: var(--_over);
    height: 0.2em;
    background: var(--_done);
  }
  .bar .bad {
    background: var(--_bad);
  }
  .bar .mark {
    top: -0.25em;
    left: var(--_mark);
    width: 0.2em;
    height: 1.3em;
    margin-inline-start: -0.1em;
    background: var(--_text);
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .blank {
    border: 1px dashed var(--_muted);
    background: none;
  }
  .not-applicable .blank {
    height: 1px;
    border-style: solid;
  }
  .none .blank,
  .withheld .blank {
    border: 0;
  }
  .withheld .blank {
    background: repeating-linear-gradient(135deg, var(--_muted) 0 1px, transparent 0 6px);
  }
  .unreadable .blank {
    border: 1px solid var(--_warn);
  }
  .figure,
  .stacked .owner {
    text-align: right;
    text-align: end;
  }
  .figure b {
    white-space: nowrap;
  }
  .without b {
    font-weight: 400;
    color: var(--_muted);
  }
  .better {
    color: var(--_good);
  }
  .worse {
    color: var(--_bad);
  }
  .course {
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
  }
  .panel > * {
    height: 100%;
    max-width: 42em;
    margin: 0 auto;
  }
  .stacked .bar,
  .stacked .verdict {
    grid-column: 2 / 4;
  }
  .stacked .move {
    grid-column: 2;
  }
  .stacked .owner {
    grid-column: 3;
  }
  .stacked .seen {
    padding: 8px 0.5em;
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
  .fit .row,
  .fit .group,
  .fit .seen {
    position: static;
    height: 100%;
    min-height: 0;
  }
  .fit .group {
    align-items: center;
    padding: 0 0.5em;
  }
  .fit .item {
    min-height: 0;
  }
  .fit .panel {
    position: absolute;
    top: 50%;
    left: 50%;
    width: calc(var(--_panel) * 1.5);
    max-width: 100%;
    transform: translate(-50%, -50%);
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
  }
`;
