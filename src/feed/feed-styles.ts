import { css } from 'lit';

/** A feed is no box: what stands in it is laid out as if it stood in the feed's place. */
export const feedStyles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none;
  }
`;
