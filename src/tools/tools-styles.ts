import { css } from '../shared/part-page.js';

/** The look of the toolbar, and of what is printed in place of a widget. */
export const toolsStyles = css`
  [part='toolbar'] {
    display: flex;
    flex: none;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin-top: 8px;
    font-size: var(--_small, 13px);
  }
  [part='toolbar'] button {
    box-sizing: border-box;
    width: 60px;
    height: 44px;
    margin: 0;
    padding: 0 2px;
    border: 1px solid var(--_muted);
    border-radius: 6px;
    background: none;
    color: var(--_text);
    font: inherit;
    cursor: pointer;
  }
  .elder > [part='toolbar'] button {
    width: 84px;
    height: 60px;
    font-size: 18px;
  }
  [part='toolbar'] button:hover {
    border-color: var(--_accent);
    background: var(--_raised);
  }
  [part='toolbar'] button:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
  [part='toolbar'] [role='status'] {
    position: absolute;
    bottom: 64px;
    padding: 4px 10px;
    border-radius: 6px;
    background: var(--_text);
    color: var(--_surface);
  }
  [part='toolbar'] [role='status']:empty {
    clip-path: inset(50%);
  }
  [part='print'] {
    display: none;
  }
  @media print {
    :host {
      position: static !important;
      height: auto !important;
      min-height: 0 !important;
      max-height: none !important;
      overflow: visible !important;
      contain: none !important;
    }
    [data-printed] {
      display: none;
    }
    [part='print'] {
      display: block;
      color: #000;
      font: 10pt sans-serif;
    }
    [part='print'] table {
      width: 100%;
      margin: 4mm 0;
      border-collapse: collapse;
    }
    [part='print'] caption {
      padding: 2mm 0;
      text-align: start;
      font-weight: 600;
    }
    [part='print'] tr {
      break-inside: avoid;
    }
    [part='print'] th,
    [part='print'] td {
      padding: 1mm 2mm;
      border: 0.5pt solid #888;
      text-align: end;
      vertical-align: top;
    }
    [part='print'] th {
      text-align: start;
    }
    [part='print'] p {
      margin: 1mm 0;
    }
  }
`;
