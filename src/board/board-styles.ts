import { css } from 'lit';

/** The board: its stage and room (sizes as `--_…` in px from the layout), title line, pages, foot. */
export const boardStyles = css`
  :host {
    display: block;
    position: relative;
    box-sizing: border-box;
    height: 56.25vw;
    max-height: 100vh;
    overflow: hidden;
    contain: layout style;
    text-align: start;
    touch-action: pan-y pinch-zoom;
  }
  :host([hidden]) {
    display: none;
  }
  :host([kiosk]),
  :host(:fullscreen) {
    position: fixed;
    z-index: 2147483000;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    max-height: none;
    -webkit-user-select: none;
    user-select: none;
  }
  .frame {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--union-font, inherit);
    font-size: 15px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .frame.boxed {
    background: #000;
  }
  .frame.idle {
    cursor: none;
  }
  .stage {
    position: absolute;
    background: var(--_surface);
    transform-origin: 0 0;
  }
  .room {
    position: relative;
    width: 100%;
    height: 100%;
    overflow: hidden;
  }
  .head,
  .foot {
    position: absolute;
    direction: ltr;
    left: var(--_side);
    right: var(--_side);
    display: flex;
    align-items: center;
    gap: 20px;
    white-space: nowrap;
  }
  .head {
    top: 0;
    height: var(--_head);
  }
  .foot {
    bottom: 0;
    height: var(--_foot);
    color: var(--_muted);
    font-size: 13px;
  }
  .night .head,
  .night .foot {
    opacity: 0.7;
  }
  .head p,
  .foot p {
    margin: 0;
  }
  .owner {
    color: var(--_brand);
    font-size: 18px;
    font-weight: 600;
  }
  .subject {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    font-size: 24px;
    font-weight: 600;
    text-overflow: ellipsis;
  }
  .as-of {
    color: var(--_muted);
  }
  .clock {
    font-size: 18px;
  }
  .pages {
    position: absolute;
    top: var(--_head);
    right: var(--_side);
    bottom: var(--_foot);
    left: var(--_side);
  }
  .page {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    overflow: hidden;
  }
  .page[hidden] {
    display: none;
  }
  ::slotted(*) {
    position: absolute !important;
    top: 0 !important;
    left: 0 !important;
    box-sizing: border-box !important;
    width: 100% !important;
    height: 100% !important;
    margin: 0 !important;
    padding: 0 !important;
  }
  .none {
    position: absolute;
    top: 0;
    right: 0;
    bottom: 0;
    left: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    margin: 0;
    color: var(--_muted);
    font-size: 24px;
  }
  .quiet,
  .tools {
    flex: 1 1 0;
  }
  .quiet {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .dots {
    display: flex;
  }
  button {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 44px;
    height: 44px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: inherit;
  }
  .dots button::before {
    box-sizing: border-box;
    width: 10px;
    height: 10px;
    border: 2px solid currentColor;
    border-radius: 50%;
    background: currentColor;
    content: '';
  }
  .dots button[aria-current]::before {
    width: 26px;
    border-radius: 5px;
    border-color: var(--_brand);
    background: var(--_brand);
  }
  .dots .out::before {
    border-style: dashed;
    background: none;
  }
  .offer {
    padding: 0 16px;
    border: 1px solid currentColor;
    border-radius: 4px;
    color: var(--_accent);
    font-size: 15px;
  }
  .tools {
    display: flex;
    justify-content: flex-end;
  }
  .idle .tools:not(:focus-within) {
    opacity: 0;
    pointer-events: none;
  }
  svg {
    width: 24px;
    height: 24px;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .line {
    position: absolute;
    bottom: 0;
    left: 0;
    width: 100%;
    height: 3px;
    background: var(--_brand);
    transform: scaleX(0);
    transform-origin: 0 0;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: -3px;
  }
`;
