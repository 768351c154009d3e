import { css } from 'lit';

/** The look of a table. */
export const tableStyles = css`
  table {
    width: 100%;
    /* A head that stays takes its line along. */
    border-spacing: 0;
    /* a page without a doctype resets both in tables */
    color: inherit;
    line-height: inherit;
    font-size: var(--_label, 15px);
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--_grid);
    text-align: right;
    text-align: end;
    font-weight: 400;
  }
  th {
    text-align: left;
    text-align: start;
  }
  thead th {
    position: sticky;
    top: 0;
    padding: 0;
    background: var(--_surface);
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .scroll th button {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    justify-content: flex-start;
    width: 100%;
    height: auto;
    min-width: 44px;
    min-height: 44px;
    padding: 6px 8px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    white-space: inherit;
    cursor: pointer;
  }
  .scroll th + th button {
    justify-content: flex-end;
    text-align: right;
    text-align: end;
  }
  .elder .scroll th button {
    min-height: 60px;
  }
  .scroll th button:hover {
    background: var(--_raised);
  }
  .scroll th button:focus-visible {
    outline-offset: -3px;
  }
  th svg {
    flex: none;
    width: 8px;
    margin-inline-start: 6px;
    fill: currentColor;
  }
  [aria-sort='ascending'] path + path,
  [aria-sort='descending'] path:first-child {
    visibility: hidden;
  }
  .tiny > .body {
    height: 100%;
  }
  /* Rows of one height, columns of one width, wherever it is scrolled to. */
  .windowed {
    max-height: 32em;
    white-space: nowrap;
  }
  .fixed .windowed {
    max-height: 100%;
  }
  .windowed thead th::before {
    display: block;
    height: 0;
    padding: 0 8px;
    overflow: hidden;
    visibility: hidden;
    font-size: var(--_label, 15px);
    content: attr(data-widest);
  }
  .windowed tbody::before,
  .windowed tbody::after {
    display: block;
    height: calc(var(--_above) * (1.4em + 13px));
    content: '';
  }
  .windowed tbody::after {
    height: calc(var(--_below) * (1.4em + 13px));
  }
`;
