// Runs in a page before its own scripts: what outlives an element goes through these counters from then on.
(function () {
  'use strict';

  const listeners = new Map();
  const isLasting = (target) => target === window || target === document || target instanceof MediaQueryList;
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this || window;
    if (listener && isLasting(target)) {
      if (!listeners.has(target)) listeners.set(target, new Map());
      const types = listeners.get(target);
      if (!types.has(type)) types.set(type, new Set());
      types.get(type).add(listener);
    }
    addEventListener.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this || window;
    const types = listeners.get(target);
    if (types && types.has(type)) types.get(type).delete(listener);
    removeEventListener.call(target, type, listener, options);
  };

  const timers = new Map();
  function watchTimer(start, stop, isOnce) {
    const begin = window[start];
    const end = window[stop];
    window[start] = function (run, ...rest) {
      const id = begin(
        function (...args) {
          if (isOnce) timers.delete(start + id);
          run(...args);
        },
        ...rest,
      );
      timers.set(start + id, start + ' ' + (rest[0] ?? ''));
      return id;
    };
    window[stop] = function (id) {
      timers.delete(start + id);
      end(id);
    };
  }
  watchTimer('setTimeout', 'clearTimeout', true);
  watchTimer('setInterval', 'clearInterval', false);
  watchTimer('requestAnimationFrame', 'cancelAnimationFrame', true);

  const observed = new Map();
  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver']) {
    const { prototype } = window[name];
    const { observe, unobserve, disconnect } = prototype;
    prototype.observe = function (target, ...rest) {
      if (!observed.has(this)) observed.set(this, new Map());
      observed.get(this).set(target, name + ' ' + target.nodeName);
      observe.call(this, target, ...rest);
    };
    if (unobserve)
      prototype.unobserve = function (target) {
        if (observed.has(this)) observed.get(this).delete(target);
        unobserve.call(this, target);
      };
    prototype.disconnect = function () {
      observed.delete(this);
      disconnect.call(this);
    };
  }

  window.unionHeld = () => ({
    listeners: [...listeners].flatMap(([target, types]) =>
      [...types].flatMap(([type, set]) => [...set].map(() => target.constructor.name + ' ' + type)),
    ),
    timers: [...timers.values()],
    observed: [...observed.values()].flatMap((targets) => [...targets.values()]),
  });
})();
