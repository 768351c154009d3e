import { css } from 'lit';

/** The ledger: its tools, summary and list, and how it stands on paper; sizes come from the layout as `--_…` in px. */
export const targetListStyles = css`
  .ledger.inside {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
  }
  .tools,
  .summary {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    margin-bottom: 10px;
  }
  .tools label {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .tools input,
  .tools select {
    box-sizing: border-box;
    min-height: max(44px, 2.2em);
    max-width: 18em;
    margin: 0;
    padding: 0 8px;
    border: 1px solid var(--_muted);
    border-radius: 4px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
  }
  .tools input {
    width: 12em;
  }
  .tools ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .elder .tools input,
  .elder .tools select,
  .elder .chip {
    min-height: 60px;
  }
  .summary strong {
    font-weight: 600;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    min-height: max(44px, 2.2em);
    margin: 0;
    padding: 0 0.7em;
    border: 1px solid var(--_grid);
    border-radius: 1em;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .fit .chip {
    min-height: 2.1em;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_raised);
    font-weight: 600;
  }
  .since,
  .shown {
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  .since b {
    margin-inline-start: 0.4em;
    color: var(--_text);
    font-weight: 600;
  }
  .heads {
    flex: none;
    border-bottom: 1px solid var(--_grid);
    font-size: var(--_row-font);
  }
  .heads span {
    padding: 4px 0;
    color: var(--_muted);
    font-size: var(--_row-small);
  }
  .rows {
    position: relative;
    max-height: var(--_cap);
    outline-offset: 2px;
  }
  .virtual > .rows,
  .inside > .rows {
    flex: 0 1 auto;
    min-height: 0;
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_grid) transparent;
  }
  .virtual > .heads,
  .virtual > .rows,
  .inside > .heads,
  .inside > .rows {
    padding-inline-end: 12px;
  }
  .virtual > .rows {
    contain: layout paint;
  }
  .fit > .rows {
    display: grid;
    flex: 1 1 auto;
    grid-template-rows: repeat(var(--_fit-rows), minmax(0, 1fr));
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    column-gap: calc(var(--_row-font) * 1.6);
    overflow: hidden;
    padding: 0;
  }
  .fit .spacer {
    display: none;
  }
  .nothing {
    margin: 0;
    color: var(--_muted);
    text-align: center;
  }
  @media (forced-colors: active) {
    .lamp,
    .bar,
    .course {
      forced-color-adjust: none;
    }
    .chip[aria-pressed='true'],
    .row.own {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
  }
  @media print {
    :host {
      height: auto !important;
      contain: none;
    }
    .fixed,
    .ledger.inside {
      position: static;
      width: auto !important;
      height: auto !important;
      overflow: visible;
    }
    .tools {
      display: none;
    }
    .ledger > .rows {
      max-height: none;
      overflow: visible;
      contain: none;
    }
    .row,
    .group {
      break-inside: avoid;
    }
    .group {
      break-after: avoid;
    }
  }
`;
