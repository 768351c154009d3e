import { css } from 'lit';

/** The frame every widget has, in every state; sizes come from its layout as `--_…` in px. */
export const frameStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    contain: layout;
    text-align: start;
  }
  :host([hidden]) {
    display: none;
  }
  .frame {
    position: relative;
    direction: ltr;
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    width: 100%;
    padding: var(--_pad, 12px);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--union-font, inherit);
    font-size: var(--_label, 15px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
    letter-spacing: normal;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: break-word;
  }
  .tiny {
    display: block;
    padding: 4px;
  }
  .fixed {
    position: absolute;
    height: 100%;
    overflow: hidden;
  }
  .heading {
    flex: none;
    margin: 0 0 8px;
    font-size: var(--_heading, 18px);
    font-weight: 600;
  }
  .body {
    position: relative;
    flex: 1 1 auto;
    min-height: 0;
  }
  .notice,
  .footer {
    flex: none;
    margin: 8px 0 0;
    font-size: var(--_small, 13px);
    color: var(--_muted);
  }
  .notice {
    color: var(--_text);
  }
  .notice svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.35em;
    vertical-align: -0.12em;
    fill: var(--_warn-fill);
    stroke: var(--_warn);
  }
  .footer span + span {
    margin-inline-start: 1em;
  }
  .heard,
  .tiny > .heading,
  .tiny > .footer,
  .terse > .footer {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .tiny > .notice {
    position: absolute;
    top: 2px;
    right: 2px;
    margin: 0;
    width: 1.2em;
    height: 1.2em;
    overflow: hidden;
    white-space: nowrap;
  }
  .scroll {
    position: relative;
    max-height: 100%;
    overflow: auto;
    overflow-anchor: none;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
`;
