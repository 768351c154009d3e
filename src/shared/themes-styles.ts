import { css } from 'lit';
import { colours } from './tokens-styles.js';

/** The themes other than light, and the elder view: adopted by an element that first wears one. */
export const themesStyles = css`
  .elder {
    ${colours('#fff #f5f7fa #1b2330 #434d5a #d5dbe3 #d5dbe3 #a3161b #154c96 #0b5c47 #23601a #6b4300 #e5a100 #981f10')};
  }
  .dark,
  .screen {
    ${colours('#08192e #0e2542 #eef4ff #a9bcd6 #24405f #24405f #ffd071 #63b8ff #45e0b0 #9be26a #ffc247 #ffc247 #ff8073')};
    color-scheme: dark;
  }
  .dark.elder,
  .screen.elder {
    ${colours('#08192e #0e2542 #eef4ff #b9c9df #24405f #24405f #ffd071 #7cc4ff #45e0b0 #9be26a #ffc247 #ffc247 #ff968b')};
  }
  .contrast {
    ${colours('#000 #000 #fff #fff #8c8c8c #595959 #fff #fff #fff #fff #fff #fff #fff', true)};
    color-scheme: dark;
  }
`;
