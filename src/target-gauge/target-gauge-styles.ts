import { css } from 'lit';

/** The gauge's own look; every size is in the layout. */
export const targetGaugeStyles = css`
  .gauge {
    display: block;
    margin: 0 auto;
    padding: 0;
    overflow: visible;
  }
  .gauge path {
    fill: none;
  }
  .track {
    stroke: var(--_track);
  }
  .track.unreported,
  .track.unrated {
    stroke-dasharray: 6 6;
    stroke: var(--_muted);
    stroke-width: 2px;
  }
  .track.not-applicable {
    stroke-width: 2px;
  }
  .track.withheld {
    stroke-dasharray: 1 5;
    stroke: var(--_muted);
  }
  .track.unreadable {
    stroke: var(--_warn);
    stroke-dasharray: 12 4 2 4;
    stroke-width: 2px;
  }
  .progress {
    stroke: var(--_brand);
  }
  .cover {
    stroke: var(--_surface);
  }
  .overrun {
    stroke: var(--_done);
    stroke-width: 3px;
  }
  .used ~ .overrun {
    stroke: var(--_bad);
  }
  path.tick {
    stroke: var(--_text);
    stroke-width: 2px;
  }
  path.average {
    stroke: var(--_accent);
    stroke-dasharray: 4 2;
  }
  text {
    text-anchor: middle;
    fill: var(--_muted);
    white-space: pre;
  }
  .start {
    text-anchor: start;
  }
  .end {
    text-anchor: end;
  }
  .hero,
  .verdict {
    fill: var(--_text);
    font-weight: 600;
  }
  .gauge .lamp {
    fill: var(--_light, var(--_none));
  }
  .lamp.done {
    --_light: var(--_done);
  }
  .lamp.good {
    --_light: var(--_good);
  }
  .lamp.accent {
    --_light: var(--_accent);
  }
  .lamp.warn {
    --_light: var(--_warn-fill);
    stroke: var(--_warn);
    stroke-width: 1px;
  }
  .lamp.bad {
    --_light: var(--_bad);
  }
`;
