// Reads the soak's page, a plain script after `soak-clock.js`; its one global is `soakLook`.
globalThis.soakLook = (() => {
  const { real, frame, sleep, runTo } = soak;
  const { isFake } = soakSetup;
  const widgets = () => [...document.querySelectorAll('*')].filter((element) => 'toTable' in element);
  const board = () => document.querySelector('union-board');
  const isSeen = (widget) => widget.getClientRects().length > 0;
  const nameOf = (widget) => `${widget.localName}${widgets().indexOf(widget)}`;

  /** What is written in a widget; what moves over a figure and how far it went from the last one is none of it. */
  function textOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style' || node.classList?.contains('roll') || node.classList?.contains('delta'))
      return '';
    return [...(node.shadowRoot ?? node).childNodes].map(textOf).join('').replace(/\s+/g, ' ');
  }

  /** Where each widget has its data, and what it says of it. */
  const read = () =>
    widgets().map((widget) => {
      const feed = widget.feed ? document.getElementById(widget.feed) : widget.closest('union-feed');
      const source = widget.src || feed?.src;
      return {
        name: nameOf(widget),
        path: source && new URL(source, location.href).pathname,
        pointer: (!widget.src && widget.pointer) || '',
        state: widget.state,
        rows: widget.toTable().rows,
      };
    });

  const numberIn = (text) => Number(text.replace(/[^\d.−-]/g, '').replace('−', '-'));
  /** The figures that a widget's table does not say. `expected` goes by the order of `read`. */
  const missing = (expected) =>
    widgets().flatMap((widget, index) => {
      const { rows } = widget.toTable();
      const says = ({ row, value }) =>
        rows.some(
          (cells) =>
            (row === undefined || cells.includes(row)) &&
            cells.some((cell) => cell === value || (cell !== '' && numberIn(cell) === Number(value))),
        );
      return (expected[index] ?? [])
        .filter((figure) => !says(figure))
        .map(({ row = '', value }) => `${nameOf(widget)} ${row} ${value}`);
    });

  /** Lets time pass. Units: ms. */
  const pass = (ms) => (isFake ? runTo(soak.now() + ms) : sleep(ms));
  const goTo = async (page, ms = 3000) => {
    board()?.goTo(page);
    await pass(ms);
    // Animations go by the browser's own clock.
    if (isFake && page === 0) await sleep(300);
  };
  const pageCount = () => board()?.health().pages.length ?? 1;

  /** A widget as it would be if it had had these data from the start, in the same room. */
  async function twinOf(widget, slice) {
    const twin = widget.cloneNode(false);
    for (const name of ['id', 'pointer', 'feed', 'src', 'refresh', 'part', 'slot'])
      twin.removeAttribute(name);
    const { clientWidth, clientHeight } = widget;
    const style = {
      position: 'fixed',
      left: '0',
      top: '0',
      width: `${clientWidth}px`,
      height: `${clientHeight}px`,
    };
    Object.assign(twin.style, style, { margin: '0', padding: '0', zoom: String(widget.currentCSSZoom ?? 1) });
    twin.data = slice;
    document.body.append(twin);
    for (let turn = 0; turn < 5; turn++) {
      await twin.updateComplete;
      await frame();
    }
    return twin;
  }

  /** What the widgets in sight write and new ones with the same data do not. `slices` go by the order of `read`. */
  async function compareWithTwins(slices) {
    const unlike = [];
    let seen = 0;
    for (const [index, widget] of widgets().entries()) {
      if (!isSeen(widget)) continue;
      seen += 1;
      const twin = await twinOf(widget, slices[index]);
      const [is, should] = [textOf(widget), textOf(twin)];
      twin.remove();
      if (is !== should) unlike.push({ name: nameOf(widget), is, should });
    }
    return { seen, unlike };
  }

  /**
   * Shows the page after it was hidden; time goes on at its own pace. Tells after how many milliseconds every figure
   * was there and nothing that is written changed any more.
   */
  async function show(expected, lookMs) {
    const fromMs = real.now();
    const shownAt = soak.now();
    const texts = [];
    let figuresMs;
    soak.setHidden(false);
    for (let passedMs = 0; passedMs < lookMs;) {
      await frame();
      if (isFake) await runTo(shownAt + (real.now() - fromMs));
      passedMs = real.now() - fromMs;
      const text = widgets().filter(isSeen).map(textOf).join('\n');
      if (texts.at(-1)?.text !== text) texts.push({ text, atMs: passedMs });
      if (figuresMs === undefined && missing(expected).length === 0) figuresMs = passedMs;
    }
    return { pictureMs: Math.max(texts.at(-1)?.atMs ?? 0, figuresMs ?? Infinity) };
  }

  return { read, missing, goTo, pass, pageCount, compareWithTwins, show };
})();
