import { css } from 'lit';

/** The ledger: its tools, summary and list, and how it stands on paper; sizes come from the layout as `--_…` in px. */
export const targetListStyles = css`
  .inside {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    flex-direction: column;
  }
  .tools,
  .summary,
  .chips,
  .tools label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .tools,
  .summary {
    flex: none;
    gap: 8px 14px;
    margin-bottom: 10px;
  }
  .tools label,
  .since,
  .shown {
    color: var(--_muted);
    font-size: var(--_small, 13px);
  }
  input,
  select,
  .chip {
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
  .elder input,
  .elder select,
  .elder .chip {
    min-height: 60px;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    border-color: var(--_grid);
    border-radius: 1em;
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
  strong,
  .since b {
    color: var(--_text);
    font-weight: 600;
  }
  .heads {
    flex: none;
    padding-top: 4px;
    padding-bottom: 4px;
    border-bottom: 1px solid var(--_grid);
    font-size: var(--_row-font);
  }
  .rows {
    position: relative;
    max-height: var(--_cap);
  }
  .virtual > .rows,
  .inside > .rows {
    min-height: 0;
    overflow-x: hidden;
    overflow-y: auto;
    overflow-anchor: none;
    scrollbar-width: thin;
    scrollbar-color: var(--_grid) transparent;
  }
  .virtual > .rows,
  .inside > .rows {
    padding-inline-end: 12px;
  }
  .inside > .heads {
    padding-inline-end: calc(12px + 0.5em);
  }
  /* Beside what always scrolls: a thin scroll bar more. */
  .virtual > .heads {
    padding-inline-end: calc(23px + 0.5em);
  }
  .virtual > .rows {
    contain: layout paint;
  }
  .virtual > .rows::before,
  .virtual > .rows::after {
    display: block;
    height: var(--_above);
    content: '';
  }
  .virtual > .rows::after {
    height: var(--_below);
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
    .own {
      outline: 2px solid;
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
    .item {
      break-inside: avoid;
    }
    .group {
      break-after: avoid;
    }
  }
`;
