import { css } from 'lit';

/** The list: its grid, captions, controls, forms and states; columns and heights come from the layout as `--_…`. */
export const countyRankingStyles = css`
  .inside {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
  }
  .tools {
    display: flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  input {
    flex: auto;
    min-width: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
  [type='search'] {
    box-sizing: border-box;
    min-height: max(44px, 2.2em);
    max-width: 18em;
    margin: 0;
    padding: 0 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  button {
    min-width: 44px;
    min-height: 44px;
    padding: 0 10px;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    white-space: nowrap;
    cursor: pointer;
  }
  .elder button,
  .elder [type='search'] {
    min-width: 60px;
    min-height: 60px;
  }
  .turn {
    justify-content: flex-end;
  }
  output,
  .board,
  .mean {
    color: var(--_text);
    font-weight: 600;
  }
  .heads,
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    gap: 0 0.8em;
    align-items: center;
    padding: 0 0.4em;
  }
  .heads {
    flex: none;
    align-items: end;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--_grid);
  }
  .heads > *,
  .foot {
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .heads .mean {
    justify-self: start;
    position: relative;
    left: var(--_average);
    transform: translateX(calc(-1 * var(--_average)));
    color: var(--_text);
  }
  .heads .rank {
    padding: 0;
  }
  .heads .gap {
    word-break: keep-all;
  }
  .rows {
    position: relative;
    height: var(--_view);
    min-height: 0;
  }
  .long .rows,
  .inside .rows {
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    scroll-padding: var(--_pins) 0;
    scrollbar-width: thin;
    scrollbar-color: var(--_grid) transparent;
    padding-inline-end: 12px;
  }
  .inside .heads,
  .long .heads {
    padding-inline-end: calc(12px + 0.4em);
  }
  .rows:focus-visible {
    outline: none;
  }
  .rows:focus-visible .current {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  .board {
    box-sizing: border-box;
    height: 2.4em;
    padding: 0.9em 0.4em 0;
    border-bottom: 1px solid var(--_grid);
  }
  .foot {
    flex: none;
    margin: 0;
    padding-top: 8px;
    border-top: 1px solid var(--_grid);
  }
  .foot span {
    margin-inline-end: 1em;
  }
  .foot i {
    display: inline-block;
    box-sizing: border-box;
    width: 1.4em;
    height: 1em;
    margin-inline-end: 0.4em;
    vertical-align: -0.12em;
  }
  .foot .tick {
    width: 0.2em;
    background: var(--_text);
  }
  .tiny .heads,
  .tiny .tools,
  .tiny .foot,
  .tiny .tag,
  .tiny .bar,
  .tiny .gap,
  .tiny .move,
  .tiny .note,
  .tiny .detail {
    display: none;
  }
  .stacked .heads .figure {
    grid-column: 2 / 4;
  }
  @media (forced-colors: active) {
    .bar,
    .rank,
    .tag,
    .foot i {
      forced-color-adjust: none;
    }
    [aria-selected='true'] {
      outline: 2px solid;
      outline-offset: -2px;
    }
  }
`;
