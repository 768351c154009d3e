/**
 * Pages as others build them: what stands on each beside the widgets, and what it does to them. On every one the widgets
 * must look as they do on a page of their own.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from './server.js';
import { PROBE, SCRIPT } from './engine-host.js';
import { markup } from './widgets.js';

const library = (path: string): string =>
  fileURLToPath(new URL(`engines/node_modules/${path}`, import.meta.url));

/** Scripts that old pages carry, as npm packages hold them among their own tests: served, never copied. */
export const libraries: Readonly<Record<string, string>> = {
  '/lib/prototype-1.6.1.js': library('esprima/test/3rdparty/prototype-1.6.1.js'),
  '/lib/prototype-1.7.0.js': library('esprima/test/3rdparty/prototype-1.7.0.0.js'),
  '/lib/mootools-1.3.2.js': library('esprima/test/3rdparty/mootools-1.3.2.js'),
  '/lib/mootools-1.4.1.js': library('esprima/test/3rdparty/mootools-1.4.1.js'),
  '/lib/jquery-1.4.4.js': library('jsdom/example/jquery/jquery.js'),
};

/** What the server answers for a library. */
export const libraryAnswer = (path: string): Answer => ({
  body: readFileSync(path),
  headers: { 'content-type': 'text/javascript; charset=utf-8' },
});

/** How much alike the widgets must be to those on a page of their own. */
export type Likeness =
  /** In everything: shapes, places, colours. */
  | 'all'
  /** In what is said and drawn; type may be set a hair differently. */
  | 'drawn'
  /** In what is said: the page gives another room. */
  | 'said';

export interface HostilePage {
  readonly name: string;
  readonly likeness: Likeness;
  /** The whole page, the probe first. */
  readonly html: string;
  /** Whether a row is picked there: a click must hit what it points at. */
  readonly isPicked?: boolean;
  /** What the page's own scripts say of themselves. */
  readonly ownFault?: RegExp;
  /** Must hold before the widgets are looked at. */
  readonly until?: string;
}

interface Parts {
  readonly head?: string;
  readonly before?: string;
  readonly script?: string;
  readonly after?: string;
  readonly body?: string;
  readonly doctype?: string;
  readonly html?: string;
}

/** A page from its parts; what is not said is as on a calm page. */
export function pageOf(parts: Parts = {}): string {
  const {
    head = '',
    before = '',
    script = SCRIPT,
    after = '',
    body = markup(),
    doctype = '<!doctype html>',
    html = '',
  } = parts;
  return `${doctype}<html lang="zh-CN" ${html}><head><meta charset="gbk"><title>市总工会</title><style>body{margin:0}main{width:720px}</style>${PROBE}${head}${before}${script}${after}</head><body><main>${body}</main></body></html>`;
}

const code = (text: string): string => `<script>${text}</script>`;
const style = (text: string): string => `<style>${text}</style>`;
const src = (path: string, attributes = ''): string => `<script src="${path}" ${attributes}></script>`;

/** Each library before the widgets' script and after it. */
const withLibraries = Object.keys(libraries).flatMap((path): HostilePage[] => {
  const name = path.slice('/lib/'.length, -'.js'.length);
  return [
    { name: `${name} before`, likeness: 'all', html: pageOf({ before: src(path) }) },
    { name: `${name} after`, likeness: 'all', html: pageOf({ after: src(path) }) },
  ];
});

/** What Prototype 1.6.0 did besides, in a few words of our own: another Element, and natives by names of its own. */
const PROTOTYPE_160 = `
  (function () { var old = window.Element; window.Element = function () {}; for (var key in old) window.Element[key] = old[key]; })();
  Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; };
  Array.prototype.entries = Array.prototype.toArray = function () { return [].concat(this); };
  Array.from = function (list) { var copy = []; for (var at = 0; at < (list.length || 0); at++) copy[at] = list[at]; return copy; };
  document.getElementsByClassName = function () { return []; };
  HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };`;

/** What MooTools before 1.3 did besides: Event and Element are its own, and bind takes its arguments as a list. */
const MOOTOOLS_12 = `
  window.Event = function (event) { this.event = event; };
  Array.from = function (item) { return item == null ? [] : item.length === undefined || typeof item === 'string' ? [item] : [].slice.call(item); };
  Array.prototype.flatten = Array.prototype.clean = Array.prototype.contains = function () { return this; };
  Array.flatten = function () { return []; };`;

const EXTENDED = `
  Array.prototype.evil = 1; Array.prototype.last = function () { return this[this.length - 1]; };
  Object.prototype.evil = 1; Object.prototype.extend = Object.prototype.each = Object.prototype.clone = function () { return this; };
  String.prototype.evil = Number.prototype.evil = Function.prototype.evil = 1;
  var bind = Function.prototype.bind;
  Function.prototype.bind = function (self, list) { var run = this; return function () { return run.apply(self, list instanceof Array ? list : arguments); }; };`;

/** What pages add to every object: values and functions, all of them met by a `for in`. */
const EVIL = `Object.prototype.evil = 1;
  ['extend', 'each', 'forEach', 'map', 'filter', 'reduce', 'clone', 'merge', 'implement', 'inspect', 'has', 'size', 'contains', 'isArray', 'trim',
   'format', 'hash', 'uid', 'keys', 'values', 'toArray', 'toQueryString', 'toJSONString', 'log', 'dump', '$family', '_super'].forEach(function (key, at) {
    Object.prototype[key] = at % 2 ? 'evil' : function () { return 'evil'; };
  });`;

/**
 * The names of our own documents on every object: they are no data. `value` is left out, as are `get`, `set` and `signal`:
 * with one of these on every object no script of a page can define an accessor or listen with options. So is `direction`, which then
 * hides the style of that name.
 */
const OUR_NAMES = `['title', 'unit', 'name', 'id', 'status', 'qualifier', 'asOf', 'source', 'note', 'label', 'target', 'average', 'schedule',
   'period', 'kind', 'bands', 'group', 'rows', 'code', 'ties', 'parts', 'programmes', 'history', 'people', 'households', 'amount', 'lng', 'lat',
   'crs', 'address', 'hours', 'districts', 'url', 'text', 'type', 'own', 'reason', 'rank', 'share', 'path', 'date', 'start', 'end', 'light', 'previous',
   'complete', 'stations', 'targets', 'snapshots', 'metric', 'frames', 'baseline', 'items', 'marks', 'services', 'data', 'error'].forEach(function (key, at) {
    Object.prototype[key] = at % 2 ? 'evil' : 7;
  });`;

const TO_JSON = `
  Array.prototype.toJSON = String.prototype.toJSON = Number.prototype.toJSON = Object.prototype.toJSON = function () { return '"bent"'; };
  JSON.stringify = function () { return 'bent'; };`;

const FROZEN = `
  [Object, Array, Function, String, Number, Boolean, RegExp, Date, Promise, Map, Set, WeakMap, Symbol, Error, TypeError, Event, EventTarget,
   Node, Element, HTMLElement, SVGElement, Document, DocumentFragment, ShadowRoot, CustomEvent].forEach(function (type) {
    Object.freeze(type); Object.freeze(type.prototype);
  });
  [JSON, Math, Reflect, Intl].forEach(Object.freeze);`;

const RESET = `
  html, body, div, span, p, table, tr, td, th, ul, li, a, button, input, svg, h1, h2, h3 { margin: 0; padding: 0; border: 0; font: 12px/1 "SimSun", serif; vertical-align: baseline; }
  * { margin: 0; padding: 0; box-sizing: content-box; list-style: none; outline: none; }
  table { border-collapse: collapse; } button { -webkit-appearance: none; background: none; }
  body { letter-spacing: 4px; text-transform: uppercase; text-align: center; text-indent: 2em; line-height: 3; word-spacing: 9px; font-style: italic; font-weight: 900; color: #0f0; white-space: pre; }`;

const late = `setTimeout(function () { var script = document.createElement('script'); script.src = '/dist/union-widgets.js'; document.head.appendChild(script); }, 50);`;

/** Whatever is told by the page's own scripts, styles and markup. */
export const hostilePages: readonly HostilePage[] = [
  ...withLibraries,
  { name: 'what Prototype 1.6.0 replaces', likeness: 'all', html: pageOf({ before: code(PROTOTYPE_160) }) },
  { name: 'what MooTools 1.2 replaces', likeness: 'all', html: pageOf({ before: code(MOOTOOLS_12) }) },
  {
    name: 'Prototype with its $ taken by jQuery',
    likeness: 'all',
    html: pageOf({ before: src('/lib/prototype-1.6.1.js') + src('/lib/jquery-1.4.4.js') }),
    // Prototype's own, when it tells that the page is there by a $ that is jQuery's now.
    ownFault: /element\.dispatchEvent is not a function/,
  },
  ...(['before', 'after'] as const).flatMap((when): HostilePage[] => [
    { name: `extended prototypes ${when}`, likeness: 'all', html: pageOf({ [when]: code(EXTENDED) }) },
    {
      name: `Object.prototype.evil = 1 and friends ${when}`,
      likeness: 'all',
      html: pageOf({ [when]: code(EVIL) }),
    },
    {
      name: `the names of our documents on every object ${when}`,
      likeness: 'all',
      html: pageOf({ [when]: code(OUR_NAMES) }),
    },
    { name: `toJSON on everything ${when}`, likeness: 'all', html: pageOf({ [when]: code(TO_JSON) }) },
    { name: `frozen globals ${when}`, likeness: 'all', html: pageOf({ [when]: code(FROZEN) }) },
  ]),
  { name: 'a CSS reset and loud type', likeness: 'drawn', html: pageOf({ head: style(RESET) }) },
  {
    name: '* { all: initial !important }',
    likeness: 'drawn',
    html: pageOf({ head: style('main * { all: initial !important }') }),
  },
  {
    name: '* { all: unset !important }',
    likeness: 'drawn',
    html: pageOf({ head: style('main * { all: unset !important }') }),
  },
  {
    name: 'svg, button and table { display: none }',
    likeness: 'all',
    html: pageOf({ head: style('svg, button, table, p, div, span, ul { display: none !important }') }),
  },
  { name: 'a root of 62.5%', likeness: 'all', html: pageOf({ head: style('html { font-size: 62.5% }') }) },
  { name: 'zoom', likeness: 'drawn', html: pageOf({ head: style('body { zoom: 1.25 }') }) },
  {
    name: 'transform',
    isPicked: true,
    likeness: 'drawn',
    html: pageOf({ head: style('main { transform: scale(.8); transform-origin: 0 0 }') }),
  },
  { name: 'a page from right to left', likeness: 'drawn', html: pageOf({ html: 'dir="rtl"' }) },
  { name: 'quirks mode', likeness: 'drawn', html: pageOf({ doctype: '' }) },
  {
    name: 'an XHTML doctype served as text/html',
    likeness: 'drawn',
    html: pageOf({
      doctype:
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
      html: 'xmlns="http://www.w3.org/1999/xhtml"',
    }),
  },
  { name: 'the script twice', likeness: 'all', html: pageOf({ script: SCRIPT + SCRIPT }) },
  {
    name: 'the script in two versions',
    likeness: 'all',
    html: pageOf({ script: SCRIPT + src('/old-version.js') }),
  },
  { name: 'the script late', likeness: 'all', html: pageOf({ script: code(late) }) },
  {
    name: 'the script async',
    likeness: 'all',
    html: pageOf({ script: src('/dist/union-widgets.js', 'async') }),
  },
  {
    name: 'the script deferred',
    likeness: 'all',
    html: pageOf({ script: src('/dist/union-widgets.js', 'defer') }),
  },
  {
    name: 'the script in a module',
    likeness: 'all',
    html: pageOf({ script: `<script type="module">import '/dist/union-widgets.js';</script>` }),
  },
  {
    name: 'the script and the elements in a shadow root',
    likeness: 'all',
    html: pageOf({
      script: '',
      body: `<div id="host"></div><template id="inside">${markup()}</template>${code(`
        var root = document.getElementById('host').attachShadow({ mode: 'open' });
        root.appendChild(document.getElementById('inside').content);
        var script = document.createElement('script'); script.src = '/dist/union-widgets.js'; root.appendChild(script);`)}`,
    }),
  },
  {
    name: 'elements made before the script',
    likeness: 'all',
    html: pageOf({
      script: '',
      body: `<template id="inside">${markup()}</template><div id="place"></div>${code(`
        var made = document.importNode(document.getElementById('inside').content, true);
        document.getElementById('place').appendChild(made);`)}${SCRIPT}`,
    }),
  },
  {
    name: 'elements made by innerHTML',
    likeness: 'all',
    html: pageOf({
      body: `<template id="inside">${markup()}</template><div id="place"></div>${code(`
        document.getElementById('place').innerHTML = document.getElementById('inside').innerHTML;`)}`,
    }),
  },
  ...(['moved into another document', 'moved into another document and back'] as const).map(
    (name): HostilePage => ({
      name: `elements ${name}`,
      likeness: 'all',
      html: pageOf({
        body: `<iframe id="other" srcdoc="<!doctype html><body style=margin:0>" style="width:720px;height:4500px;display:block;border:0"></iframe><div id="place">${markup()}</div>${code(`
        addEventListener('load', function () {
          probe.ready(5).then(function () {
            var place = document.getElementById('place');
            var other = document.getElementById('other');
            var body = other.contentDocument.body;
            while (place.firstChild) body.appendChild(place.firstChild);
            if (${name.endsWith('back')}) setTimeout(function () {
              while (body.firstChild) place.appendChild(body.firstChild);
              other.remove();
            }, 60);
            probe.moved = true;
          });
        });`)}`,
      }),
      until: 'probe.moved',
    }),
  ),
];
