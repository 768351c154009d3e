import { css } from 'lit';

/** The look of the amount: how it stands, rolls, flips, and reads within a sentence. */
export const fundFigureStyles = css`
  .hero {
    z-index: 1;
    color: var(--_brand);
    font-weight: 600;
    font-kerning: none;
    white-space: nowrap;
  }
  .hero.centred {
    text-align: center;
  }
  .around {
    font-size: var(--_unit, inherit);
    line-height: 0;
    white-space: pre;
  }
  .picture .unit {
    margin-inline-start: 0.12em;
    color: var(--_text);
  }
  .roll:not(:empty) + .true {
    color: transparent;
  }
  /* The decoration: one line high; what a strip has above and below is cut. */
  .roll {
    position: absolute;
    top: 0;
    height: 100%;
    contain: layout paint;
    white-space: pre;
    pointer-events: none;
  }
  .roll:empty {
    display: none;
  }
  .reels {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
  }
  /* It holds no text: its signs are attributes that only these rules make seen. */
  [data-gap]::before {
    content: attr(data-gap);
    visibility: hidden;
  }
  [data-text]::after {
    content: attr(data-text);
  }
  .reels > ::after {
    position: absolute;
    width: 0;
  }
  /* The flip board: plates behind text that is plain text, so that it can be found and copied. */
  .card {
    position: relative;
    padding: 0 0.1em;
    margin: 0 0.05em;
  }
  .card::before,
  .leaf {
    content: '';
    position: absolute;
    top: 50%;
    right: 0;
    left: 0;
    z-index: -1;
    box-sizing: border-box;
    height: 1.36em;
    margin-top: -0.63em; /* digits stand a little below the middle of their line */
    border: 1px solid var(--_grid);
    border-radius: 0.08em;
    background:
      linear-gradient(transparent 49%, var(--_surface) 49%, var(--_surface) 51%, transparent 51%),
      var(--_raised);
  }
  .leaf {
    z-index: 1;
    line-height: calc(1.26em - 2px);
    text-align: center;
    transform-origin: 50% 100%;
    pointer-events: none;
  }
  /* In a sentence of the page: its type, its colour, its line. */
  :host([variant='inline']:not([hidden])) {
    display: inline;
    contain: none;
  }
  .in-text {
    position: relative;
  }
  .in-text .hero {
    position: relative;
    font-variant-numeric: tabular-nums;
  }
  .in-text .hero,
  .in-text .word {
    color: inherit;
  }
  .in-text .mark {
    width: 1em;
    height: 1em;
    margin: 0 0.1em;
    vertical-align: -0.12em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2px;
  }
  .in-text .heard {
    user-select: none;
    -webkit-user-select: none;
  }
  @media print {
    .roll {
      display: none;
    }
    .roll:not(:empty) + .true {
      color: inherit;
    }
  }
`;
