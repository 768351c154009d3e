import { css } from 'lit';

/** What stands in a row: places, tags, bars, the marks of a row without a figure. */
export const rowStyles = css`
  .rank {
    justify-self: center;
    min-width: 1.75em;
    box-sizing: border-box;
    padding: 0.2em 0.3em;
    border-radius: 1em;
    text-align: center;
    font-weight: 600;
    line-height: 1.35;
    color: var(--_muted);
  }
  .first .rank {
    background: var(--_brand);
    color: var(--_surface);
  }
  .lowest .rank {
    box-shadow: inset 0 0 0 max(1.5px, 0.1em) var(--_muted);
    color: var(--_text);
  }
  .name {
    min-width: 0;
    padding: 0.3em 0;
    overflow-wrap: anywhere;
  }
  .first .name,
  .own .name {
    font-weight: 600;
  }
  .tag {
    display: inline-block;
    margin: 0 0.15em;
    padding: 0 0.4em;
    border: max(1px, 0.06em) solid currentColor;
    border-radius: 3px;
    font-size: var(--_small, 13px);
    font-weight: 400;
    line-height: 1.35;
    white-space: nowrap;
    vertical-align: 0.06em;
    color: var(--_muted);
  }
  .tag.first {
    color: var(--_brand);
  }
  .tag.last {
    color: var(--_text);
  }
  .tag.own {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_surface);
  }
  .row.own {
    background: var(--_raised);
    box-shadow: inset 0.27em 0 0 var(--_accent);
  }
  .bar {
    position: relative;
    align-self: stretch;
    min-height: calc(var(--_bar) + 6px);
  }
  .fill {
    position: absolute;
    top: 50%;
    height: var(--_bar);
    margin-top: calc(var(--_bar) / -2);
    border-radius: 2px;
    background: var(--_accent);
  }
  .bar::before,
  .averaged .bar.valued::after {
    content: '';
    position: absolute;
    top: 0;
    bottom: 0;
    left: var(--_zero);
    width: 1px;
    background: var(--_grid);
  }
  .averaged .bar.valued::after {
    left: var(--_average);
    width: 0.14em;
    margin-left: -0.07em;
    background: var(--_text);
    box-shadow:
      1px 0 0 var(--_surface),
      -1px 0 0 var(--_surface);
  }
  .fill.zero {
    box-shadow: 0 0 0 max(1px, 0.06em) var(--_accent);
  }
  .bar.blank::before {
    content: none;
  }
  .target {
    position: absolute;
    top: 50%;
    width: 0.2em;
    height: calc(var(--_bar) + 0.54em);
    margin: calc((var(--_bar) + 0.54em) / -2) 0 0 -0.1em;
    background: var(--_text);
    box-shadow: 0 0 0 1px var(--_surface);
  }
  .blank i {
    position: absolute;
    top: 50%;
    left: var(--_zero);
    width: 4em;
    height: var(--_bar);
    margin-top: calc(var(--_bar) / -2);
    box-sizing: border-box;
    border-radius: 2px;
  }
  .unreported .blank i {
    border: max(1px, 0.06em) dashed var(--_muted);
  }
  .not-applicable .blank i {
    height: 0;
    margin-top: 0;
    border-top: max(1px, 0.06em) solid var(--_muted);
  }
  .withheld .blank i {
    background: repeating-linear-gradient(
      135deg,
      var(--_muted) 0,
      var(--_muted) 1px,
      transparent 1px,
      transparent 6px
    );
  }
  .unreadable .blank i {
    border: max(1px, 0.06em) solid var(--_warn);
  }
  .row .figure {
    justify-self: end;
    text-align: end;
    font-weight: 600;
    white-space: nowrap;
  }
  .without .name,
  .without .figure {
    font-weight: 400;
    color: var(--_muted);
  }
  .unreadable .figure {
    color: var(--_warn);
  }
  .figure svg,
  .note svg {
    width: 1em;
    height: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
    fill: currentColor;
    fill-rule: evenodd;
  }
  .gap,
  .move {
    justify-self: end;
    font-size: var(--_small, 13px);
    color: var(--_muted);
    white-space: nowrap;
  }
  .row .gap {
    color: var(--_text);
  }
  .move.up {
    color: var(--_good);
  }
  .move.down {
    color: var(--_bad);
  }
  .note {
    grid-column: 2 / -1;
    padding-bottom: 0.4em;
    font-size: var(--_small, 13px);
    color: var(--_warn);
  }
`;
