import { css } from 'lit';

/** The card of the chosen station: under the list, or in its place where there is no room for both. */
export const stationCardStyles = css`
  .card {
    position: relative;
    flex: 0 1 auto;
    min-height: 0;
    max-height: 62%;
    box-sizing: border-box;
    overflow: auto;
    margin-top: var(--_gap);
    padding: 0.7em 0.8em;
    border: 1px solid var(--_grid);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .covered .summary,
  .covered .list {
    display: none;
  }
  .covered .card {
    flex: 1 1 auto;
    max-height: none;
    margin-top: 0;
  }
  .card-head {
    display: flex;
    align-items: flex-start;
  }
  .card-name {
    flex: 1 1 auto;
    min-width: 0;
    margin: 0;
    font-size: calc(var(--_label, 15px) * 1.15);
    font-weight: 600;
    line-height: 1.35;
  }
  .close {
    flex: none;
    margin: -0.7em -0.8em -0.4em 0;
    background: none;
    border-radius: var(--_radius);
  }
  .card p.card-status {
    display: flex;
    align-items: center;
    max-width: none;
    margin: 0.2em 0 0;
    font-size: var(--_label, 15px);
  }
  .card-status .mark {
    margin-inline-end: 0.2em;
    margin-inline-start: -0.2em;
  }
  .card-status.open {
    color: var(--_text);
  }
  .fault {
    margin: 0.3em 0 0;
    color: var(--_warn);
    font-size: var(--_small, 13px);
  }
  .services,
  .links {
    display: flex;
    flex-wrap: wrap;
    margin: 0.5em 0 0;
    padding: 0;
    list-style: none;
  }
  .services li {
    display: inline-flex;
    align-items: center;
    margin: 0.15em 0.9em 0.15em 0;
    font-size: var(--_small, 13px);
  }
  .services .icon {
    margin-inline-end: 0.3em;
    color: var(--_brand);
  }
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.4em 1em;
    margin: 0.5em 0 0;
    font-size: var(--_small, 13px);
  }
  .fact {
    display: contents;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    min-width: 0;
    margin: 0;
  }
  .card a {
    color: var(--_accent);
  }
  /* As high as a finger needs, without pushing its neighbours away. */
  dd a {
    display: inline-block;
    padding: calc((var(--_button) - 1.4em) / 2) 0.5em;
    margin: calc((1.4em - var(--_button)) / 2) -0.5em;
  }
  .links li {
    margin: 0 0.5em 0.3em 0;
  }
  .link {
    display: inline-flex;
    align-items: center;
    box-sizing: border-box;
    min-height: var(--_button);
    padding: 0 0.8em;
    border: 1px solid var(--_grid);
    border-radius: var(--_radius);
    background: var(--_surface);
    font-size: var(--_small, 13px);
    text-decoration: none;
  }
  .link:hover {
    text-decoration: underline;
  }
`;
