import type { Speaker } from '../core/languages.js';
import { finder, tables } from '../core/words.js';
import { changePage } from './page-state.js';

/** This copy of the package, as one adds languages to it. */
export const speaker: Speaker = { tables, finder, redraw: changePage };
