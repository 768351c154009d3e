// The first script of the soak's page, a plain one; its one global is `soak`, and `soakSetup` tells it what to be.
// It counts what a page keeps going (timers, frames, animations) and, where `soakSetup.isFake`, is the page's clock:
// Date, performance.now and timers go by it, and it stands still until `soak.runTo` moves it from timer to timer.
// Rendering, fetch, observers and animations are the browser's own.
globalThis.soak = (() => {
  const { isFake, startMs, seed } = globalThis.soakSetup;
  const real = {
    Date,
    now: performance.now.bind(performance),
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
    setInterval: setInterval.bind(globalThis),
    clearInterval: clearInterval.bind(globalThis),
    requestAnimationFrame: requestAnimationFrame.bind(globalThis),
    cancelAnimationFrame: cancelAnimationFrame.bind(globalThis),
    fetch: fetch.bind(globalThis),
  };
  /** An answer that takes longer than this is one that hangs: time goes on without it. */
  const HANGS_MS = 1000;
  /** How late a timer may be. */
  const TOGETHER_MS = 200;
  /** Frames that are waited for after a step: more only say that something moves. */
  const MOST_FRAMES = 3;

  const counts = { frames: 0, animations: 0, events: {} };
  let nowMs = startMs;
  const timeMs = () => (isFake ? nowMs : real.Date.now());

  // Chance is the same in every run.
  let chance = seed;
  Math.random = () => {
    chance = (chance + 0x6d2b79f5) | 0;
    let mixed = Math.imul(chance ^ (chance >>> 15), 1 | chance);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };

  // --- timers ---

  const timers = new Map();
  let lastTimer = 0;
  const run = (callback, args) => {
    try {
      callback(...args);
    } catch (error) {
      reportError(error);
    }
  };
  const add = (callback, ms, args, repeats) => {
    const id = ++lastTimer;
    const waitMs = Math.max(Number(ms) || 0, 0);
    const timer = {
      id,
      atMs: nowMs + waitMs,
      everyMs: repeats ? Math.max(waitMs, 1) : undefined,
      callback,
      args,
    };
    timers.set(id, timer);
    if (!isFake) {
      const due = () => {
        if (!repeats) timers.delete(id);
        callback(...args);
      };
      timer.real = repeats ? real.setInterval(due, ms) : real.setTimeout(due, ms);
    }
    return id;
  };
  const remove = (id) => {
    const timer = timers.get(Number(id));
    if (timer?.real !== undefined)
      (timer.everyMs === undefined ? real.clearTimeout : real.clearInterval)(timer.real);
    timers.delete(Number(id));
  };
  globalThis.setTimeout = (callback, ms, ...args) => add(callback, ms, args, false);
  globalThis.setInterval = (callback, ms, ...args) => add(callback, ms, args, true);
  globalThis.clearTimeout = globalThis.clearInterval = remove;

  const firstDue = () => {
    let first;
    for (const timer of timers.values()) if (!first || timer.atMs < first.atMs) first = timer;
    return first;
  };

  // --- Date and performance ---

  if (isFake) {
    const FakeDate = function (...args) {
      if (!new.target) return new real.Date(nowMs).toString();
      return Reflect.construct(real.Date, args.length > 0 ? args : [nowMs], new.target);
    };
    Object.setPrototypeOf(FakeDate, real.Date);
    FakeDate.prototype = real.Date.prototype;
    FakeDate.prototype.constructor = FakeDate;
    FakeDate.now = () => nowMs;
    globalThis.Date = FakeDate;
    performance.now = () => nowMs - startMs;
    Object.defineProperty(performance, 'timeOrigin', { get: () => startMs });
  }

  // --- frames: real ones; a page that is hidden is given none ---

  let isHidden = false;
  const held = new Map();
  let lastFrame = 0;
  let asked = 0;
  const frames = new Map();
  const ask = (id, callback) => {
    asked += 1;
    const frame = real.requestAnimationFrame((at) => {
      asked -= 1;
      frames.delete(id);
      if (at !== lastFrame) counts.frames += 1;
      lastFrame = at;
      callback(isFake ? performance.now() : at);
    });
    frames.set(id, frame);
  };
  let lastAsked = 0;
  globalThis.requestAnimationFrame = (callback) => {
    const id = ++lastAsked;
    if (isHidden) held.set(id, callback);
    else ask(id, callback);
    return id;
  };
  globalThis.cancelAnimationFrame = (id) => {
    held.delete(id);
    if (!frames.has(id)) return;
    asked -= 1;
    real.cancelAnimationFrame(frames.get(id));
    frames.delete(id);
  };

  const animate = Element.prototype.animate;
  Element.prototype.animate = function (...args) {
    counts.animations += 1;
    return animate.apply(this, args);
  };

  // --- templates: what is drawn in a new way for the first time leaves one behind, and one sample; no more ---

  let kept = [];
  const keep = (content, extra) => kept.push({ content: new WeakRef(content), extra });
  const { createElement } = Document.prototype;
  Document.prototype.createElement = function (...args) {
    const element = createElement.apply(this, args);
    if (element instanceof HTMLTemplateElement) keep(element.content, 1);
    return element;
  };
  const { cloneNode } = Node.prototype;
  Node.prototype.cloneNode = function (...args) {
    const clone = cloneNode.apply(this, args);
    if (clone instanceof DocumentFragment) keep(clone, 0);
    return clone;
  };
  const nodesIn = (node) => [...node.childNodes].reduce((sum, child) => sum + nodesIn(child), 1);
  /** Nodes of the templates and samples that scripts still hold, the elements themselves included. */
  const templateNodes = () => {
    kept = kept.filter(({ content }) => content.deref());
    return kept.reduce((sum, { content, extra }) => sum + nodesIn(content.deref()) + extra, 0);
  };

  // --- what is under way ---

  const pending = new Set();
  const hanging = new WeakSet();
  const track = (promise) => {
    const done = () => pending.delete(promise);
    pending.add(promise);
    promise.then(done, done);
    return promise;
  };
  const trackCalls = (prototype, name) => {
    const original = prototype[name];
    prototype[name] = function (...args) {
      return track(original.apply(this, args));
    };
  };
  trackCalls(ReadableStreamDefaultReader.prototype, 'read');
  trackCalls(Blob.prototype, 'arrayBuffer');
  for (const name of ['arrayBuffer', 'blob', 'json', 'text']) trackCalls(Response.prototype, name);
  // The server's figures go by the page's clock.
  globalThis.fetch = (input, init = {}) => {
    const headers = new Headers(init.headers);
    headers.set('x-soak-now', String(timeMs()));
    return track(real.fetch(input, { ...init, headers }));
  };

  // --- the clock moves ---

  const { port1, port2 } = new MessageChannel();
  let afterTask;
  port1.onmessage = () => afterTask();
  /** The next task: what promises had to do is done. */
  const nextTask = () =>
    new Promise((resolve) => {
      afterTask = resolve;
      port2.postMessage(0);
    });
  const frame = () =>
    new Promise((resolve) => {
      real.requestAnimationFrame((at) => {
        if (at !== lastFrame) counts.frames += 1;
        lastFrame = at;
        resolve();
      });
    });
  const sleep = (ms) => new Promise((resolve) => real.setTimeout(resolve, ms));

  const answersCome = async () => {
    const wanted = [...pending].filter((promise) => !hanging.has(promise));
    if (wanted.length === 0) return false;
    let timer;
    const tooLate = new Promise((resolve) => (timer = real.setTimeout(resolve, HANGS_MS, 'late')));
    const first = await Promise.race([
      tooLate,
      ...wanted.map((promise) =>
        promise.then(
          () => '',
          () => '',
        ),
      ),
    ]);
    real.clearTimeout(timer);
    if (first === 'late') wanted.forEach((promise) => hanging.add(promise));
    await nextTask();
    return true;
  };

  /** Answers have come, been read and been drawn. */
  const settle = async () => {
    let isNews = false;
    await nextTask();
    for (let drawn = 0; ;) {
      if (await answersCome()) isNews = true;
      else if (drawn < MOST_FRAMES && (asked > 0 || (isNews && drawn === 0))) {
        await frame();
        await nextTask();
        drawn += 1;
      } else return;
    }
  };

  /** Runs every timer that is due until then, in order, each with what follows from it. Units: ms since the epoch. */
  const runTo = async (untilMs) => {
    await settle();
    for (let first = firstDue(); first && first.atMs <= untilMs; first = firstDue()) {
      // As browsers do, timers that are due at nearly the same time are run together; none is run too early.
      nowMs = Math.max(nowMs, Math.min(first.atMs + TOGETHER_MS, untilMs));
      for (let timer = first; timer && timer.atMs <= nowMs; timer = firstDue()) {
        if (timer.everyMs === undefined) timers.delete(timer.id);
        else timer.atMs = nowMs + timer.everyMs;
        run(timer.callback, timer.args);
        await nextTask();
      }
      await settle();
    }
    nowMs = Math.max(nowMs, untilMs);
  };

  // --- long tasks, while the page is on its own ---

  let tasks = [];
  const note = (entries) =>
    entries.forEach(({ startTime, duration }) =>
      tasks.push({ atMs: timeMs(), startTime, durationMs: duration }),
    );
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  let sinceMs = 0;
  const listen = () => {
    sinceMs = real.now();
    observer.observe({ type: 'longtask' });
  };
  /** What was long since `listen`; what the soak itself does afterwards is not heard. */
  const unlisten = async () => {
    await sleep(50);
    note(observer.takeRecords());
    observer.disconnect();
    const found = tasks.filter(({ startTime }) => startTime >= sinceMs);
    tasks = [];
    return found.map(({ atMs, startTime, durationMs }) => ({
      atMs,
      startedMs: startTime,
      durationMs,
    }));
  };

  // --- hidden and shown ---

  for (const [name, get] of [
    ['hidden', () => isHidden],
    ['visibilityState', () => (isHidden ? 'hidden' : 'visible')],
  ])
    Object.defineProperty(Document.prototype, name, { configurable: true, get });
  const setHidden = (hidden) => {
    isHidden = hidden;
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    if (hidden) return;
    const waiting = [...held];
    held.clear();
    waiting.forEach(([id, callback]) => ask(id, callback));
  };

  for (const type of ['union-data', 'union-invalid', 'union-fetch-error', 'union-page'])
    addEventListener(type, () => (counts.events[type] = (counts.events[type] ?? 0) + 1), true);

  return {
    real,
    sleep,
    frame,
    runTo,
    settle,
    listen,
    unlisten,
    setHidden,
    now: timeMs,
    templateNodes,
    counts: () => ({ ...counts, events: { ...counts.events }, timers: timers.size }),
  };
})();
