import { css, unsafeCSS, type CSSResult } from 'lit';

const NAMES = 'surface raised text muted grid track brand accent done good warn warn-fill bad'.split(' ');

/** The colours of a theme, in the order of the names. `fixed`: a page's own tokens do not count. */
export function colours(values: string, fixed = false): CSSResult {
  const own = values.split(' ').map((value, at) => (fixed ? value : `var(--union-${NAMES[at]},${value})`));
  return unsafeCSS(own.map((value, at) => `--_${NAMES[at]}:${value}`).join(';'));
}

/**
 * The light theme, and the system's own colours where they are forced. Each private `--_x` is the public token `--union-x` where a page sets it on the element or above it,
 * else the theme's own. Contrast is measured on the surface and the raised surface (a test holds it).
 */
export const tokenStyles = css`
  .frame {
    ${colours('#fff #f5f7fa #1b2330 #55606e #d5dbe3 #d5dbe3 #b3191e #1d5fb8 #0f7b5f #2f7d1e #8f5b00 #e5a100 #bf2a17')};
    --_none: var(--_muted);
    --_radius: var(--union-radius, 8px);
    color-scheme: light;
  }
  @media (forced-colors: active) {
    .frame.frame.frame {
      ${colours('Canvas Canvas CanvasText CanvasText GrayText GrayText Highlight Highlight CanvasText CanvasText CanvasText CanvasText CanvasText', true)};
    }
  }
`;
