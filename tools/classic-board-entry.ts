// The board for pages that take classic scripts, beside union-widgets.js and in any order with it. It shares no code
// with that script while both run: it knows widgets and feeds by their elements and events, and brings what finds a feed.
import '../src/core/words-en.js';
import { BoardElement } from '../src/board/index.js';
import '../src/shared/feeds.js';
import { speaker } from '../src/shared/speaker.js';

BoardElement.speaker = speaker;
