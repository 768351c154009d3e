// The classic script only registers: an entry without exports lets what nobody calls fall away. The board has a script
// of its own (classic-board-entry.ts): a portal page would carry it in vain.
import '../src/core/problem-words.js';
import { html, nothing, svg } from 'lit';
import { defineElement } from '../src/shared/define.js';
import { speaker } from '../src/shared/speaker.js';
import { UnionElement } from '../src/shared/union-element.js';
import '../src/target-gauge/index.js';
import '../src/target-list/index.js';
import '../src/county-ranking/index.js';
import { StationMapElement } from '../src/station-map/station-map-element.js';
import '../src/fund-counter/index.js';
import '../src/feed/index.js';

// What a map needs beyond a city's stations has a script of its own too (classic-map-entry.ts), which draws as this one.
StationMapElement.lit = [html, nothing, svg];
UnionElement.speaker = speaker;
defineElement('union-station-map', StationMapElement);
