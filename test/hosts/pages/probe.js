/*
 * What the host tests ask of a page, from inside it: `probe`. It is the page's first script and keeps what it needs of
 * the language, so that it tells the truth after the page's other scripts have bent the prototypes. Plain text for
 * Chromium 86, ASCII for pages in any encoding; loops instead of array methods, for the same reason.
 */
(function () {
  'use strict';
  var later = window.setTimeout.bind(window);
  var Promised = window.Promise;
  var styleOf = window.getComputedStyle.bind(window);
  var keysOf = Object.keys;
  var isArray = Array.isArray;
  var quote = JSON.stringify;
  var TAGS = /^UNION-(TARGET-GAUGE|TARGET-LIST|COUNTY-RANKING|STATION-MAP|FUND-COUNTER)$/;
  var EVENTS = ['union-select', 'union-data', 'union-invalid', 'union-fetch-error', 'union-stale'];
  var faults = [];
  var events = [];

  function note(kind) {
    return function (event) {
      faults[faults.length] = kind + ': ' + (event.message || event.reason || event.violatedDirective);
    };
  }
  window.addEventListener('error', note('error'));
  window.addEventListener('unhandledrejection', note('rejection'));
  document.addEventListener('securitypolicyviolation', note('policy'));

  function listen(name) {
    document.addEventListener(name, function (event) {
      events[events.length] = {
        type: name,
        isEvent: event.bubbles && event.composed && event.isTrusted === false,
        kind: event.kind,
        id: event.id === undefined ? undefined : String(event.id),
        asOf: event.asOf,
        skipped: event.skipped,
        issues: event.issues && event.issues.length,
        kept: event.kept,
        status: event.status,
        attempt: event.attempt,
        nextInMs: event.nextInMs,
        ageMs: event.ageMs,
      };
    });
  }
  for (var at = 0; at < EVENTS.length; at += 1) listen(EVENTS[at]);

  /** JSON, whatever the page has done to arrays, objects and their toJSON. */
  function say(value) {
    if (value === undefined || value === null) return 'null';
    if (typeof value === 'string') return quote(value);
    if (typeof value !== 'object') return String(value);
    var isList = isArray(value);
    var list = isList ? value : keysOf(value);
    var text = '';
    for (var index = 0; index < list.length; index += 1) {
      if (index > 0) text += ',';
      text += isList ? say(list[index]) : quote(list[index]) + ':' + say(value[list[index]]);
    }
    return isList ? '[' + text + ']' : '{' + text + '}';
  }

  /** Every widget under a root, in its order, also those in shadow roots and in frames of the same origin. */
  function widgets(root, found) {
    var list = found || [];
    var all = (root || document).querySelectorAll('*');
    for (var index = 0; index < all.length; index += 1) {
      if (TAGS.test(all[index].tagName)) list[list.length] = all[index];
      else if (all[index].shadowRoot) widgets(all[index].shadowRoot, list);
      else if (all[index].tagName === 'IFRAME' && all[index].contentDocument)
        widgets(all[index].contentDocument, list);
    }
    return list;
  }

  /** Waits until something holds; says what it was waiting for where it never does. */
  function until(holds, what) {
    return new Promised(function (resolve, reject) {
      var tries = 0;
      (function look() {
        var now;
        try {
          now = holds();
        } catch (error) {
          return reject(error);
        }
        if (now) return resolve(now);
        tries += 1;
        if (tries > 400) return reject(new Error('Waited in vain: ' + what));
        later(look, 20);
      })();
    });
  }

  function isDrawn(widget) {
    // Every picture has a drawing in it; before its first measure a widget is a frame alone.
    return widget.shadowRoot && widget.shadowRoot.querySelector('.frame svg') && widget.clientWidth > 0;
  }

  /** Until `count` widgets are in a state and drawn; then until two frames have passed and nothing changed. */
  function ready(count, state) {
    return until(
      function () {
        var all = widgets();
        var good = 0;
        for (var index = 0; index < all.length; index += 1)
          if (all[index].state === (state || 'ready') && isDrawn(all[index])) good += 1;
        return good === count && all.length === count;
      },
      count + ' widgets that are ' + (state || 'ready'),
    ).then(settle);
  }

  /** Sizes that a drawing gives are measured in the next frames: waits until the picture stands still for some. */
  function settle() {
    var before;
    var still = 0;
    return until(function () {
      var now = traces();
      still = now === before ? still + 1 : 0;
      before = now;
      return still > 3;
    }, 'a picture that stands still');
  }

  /** What changes whenever a picture does, at little cost. */
  function traces() {
    var all = widgets();
    var text = '';
    for (var index = 0; index < all.length; index += 1) {
      var box = all[index].getBoundingClientRect();
      text += box.width + ' ' + box.height + (all[index].shadowRoot ? all[index].shadowRoot.innerHTML : '');
    }
    return text;
  }

  function rounded(value) {
    return Math.round(value * 4) / 4;
  }

  function bare(text) {
    return text.replace(/\s+/g, '');
  }

  /** What a widget looks like: what it says, every shape, and where every piece of text stands in which dress. */
  function picture(widget) {
    var root = widget.shadowRoot;
    var frame = root.querySelector('.frame');
    var box = frame.getBoundingClientRect();
    var scale = box.width / frame.offsetWidth || 1;
    var shapes = [];
    var texts = [];
    var broken = [];
    var all = root.querySelectorAll('*');
    for (var index = 0; index < all.length; index += 1) {
      var element = all[index];
      var drawn = '';
      for (var at = 0; at < element.attributes.length; at += 1) {
        var given = element.attributes[at];
        if (/NaN|undefined|Infinity|\[object/.test(given.value))
          broken[broken.length] = element.tagName + ' ' + given.name + '=' + given.value;
        if (/^(d|points|x|y|x1|y1|x2|y2|r|cx|cy|width|height|transform|viewBox)$/.test(given.name))
          drawn += ' ' + given.name + '=' + given.value;
      }
      if (element instanceof SVGElement && drawn) shapes[shapes.length] = element.tagName + drawn;
      for (var child = element.firstChild; child; child = child.nextSibling) {
        if (child.nodeType !== 3 || !bare(child.data)) continue;
        var range = document.createRange();
        range.selectNodeContents(child);
        var place = range.getBoundingClientRect();
        var style = styleOf(element);
        texts[texts.length] = {
          text: bare(child.data),
          left: rounded((place.left - box.left) / scale),
          top: rounded((place.top - box.top) / scale),
          width: rounded(place.width / scale),
          isSeen: style.visibility === 'visible' && place.width > 0 && !element.closest('.heard'),
          dress: [style.color, style.fontSize, style.fontWeight, style.direction, style.textTransform].join(
            ' ',
          ),
        };
      }
    }
    return {
      tag: widget.localName,
      state: widget.state,
      sentence: widget.toSentence(),
      width: rounded(box.width / scale),
      height: rounded(box.height / scale),
      text: bare(root.textContent),
      shapes: shapes,
      texts: texts,
      broken: broken,
      ground: styleOf(frame).backgroundColor,
    };
  }

  function pictures() {
    var all = widgets();
    var list = [];
    for (var index = 0; index < all.length; index += 1) list[index] = picture(all[index]);
    return list;
  }

  /** Where to click to hit an element of a widget, the first unless told: its middle, in px of the viewport. */
  function middle(selector, nth, which) {
    var element = widgets()[which || 0].shadowRoot.querySelectorAll(selector)[nth || 0];
    element.scrollIntoView({ block: 'center' });
    var box = element.getBoundingClientRect();
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  }

  window.probe = {
    faults: faults,
    events: events,
    say: say,
    widgets: widgets,
    until: until,
    ready: ready,
    settle: settle,
    pictures: pictures,
    middle: middle,
    /** Puts the focus on an element of the first widget, as the Tab key would. */
    focus: function (selector) {
      widgets()[0].shadowRoot.querySelector(selector).focus();
    },
    /** Waits for an event of a type after the first `from` events. */
    event: function (type, from) {
      return until(function () {
        for (var index = from || 0; index < events.length; index += 1)
          if (events[index].type === type) return events[index];
        return undefined;
      }, type);
    },
    /** Gives the first widget its data by the property, or takes it off. */
    give: function (data) {
      widgets()[0].data = data;
    },
    /** Sets an attribute of the first widget, or takes it off. */
    set: function (name, value) {
      if (value === undefined) widgets()[0].removeAttribute(name);
      else widgets()[0].setAttribute(name, value);
    },
    /** Waits until the first widget says a piece of text in its sentence, and its picture has come to rest. */
    says: function (part) {
      return until(function () {
        return widgets()[0].toSentence().indexOf(part) >= 0;
      }, 'a sentence with ' + part).then(settle);
    },
  };
})();
