// Runs in the soak's page: what the four widgets are fed. Plain script; its one global is `soak`.
// Every document depends on its step alone, so the same step always gives the same picture to compare.
globalThis.soak = (() => {
  const statuses = [{ status: 'unreported' }, { status: 'not-applicable' }, { status: 'withheld' }, null];
  const figureAt = (step) => (step % 11 === 0 ? statuses[step % 4] : ((step * 7919) % 14_000) / 100);
  const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const asOfAt = (step) => `2026-${String(1 + (step % 12)).padStart(2, '0')}-20`;

  const makers = {
    'union-target-gauge': (step) => ({
      name: '新就业形态劳动者入会率',
      unit: '%',
      value: figureAt(step),
      target: 100,
      kind: ['cumulative', 'level', 'coverage', 'clearance'][step % 4],
      schedule: step % 101,
      average: step % 3 ? { rate: 65 } : undefined,
    }),
    'union-county-ranking': (step) => ({
      asOf: asOfAt(step),
      metric: { name: '完成率', unit: '%', kind: 'rate' },
      rows: many(5 + (step % 60), (index) => ({
        code: String(360_400 + index),
        name: `示例县${index}`,
        value: figureAt(step + index * 13),
        previousRank: index % 5 ? index + 1 : null,
      })),
    }),
    'union-station-map': (step) => ({
      asOf: asOfAt(step),
      stations: many(10 + (step % 120), (index) => ({
        id: `SYN-${index}`,
        name: `示例驿站${index}`,
        lng: 115.9 + ((index * 37 + step) % 100) / 500,
        lat: 29.6 + ((index * 61 + step) % 100) / 500,
        district: `示例区${index % 4}`,
        services: ['water', 'meal-heating', 'charging'].slice(index % 3),
        hours: '08:00-22:00',
        status: ['open', 'paused', 'closed'][(index + step) % 3],
      })),
    }),
    'union-fund-counter': (step) => ({
      asOf: asOfAt(step),
      name: '帮扶资金',
      amount: `${(step * 7_654_321) % 900_000_000}.${String(step % 100).padStart(2, '0')}`,
      households: 3200 + step,
      people: figureAt(step),
      programmes: many(step % 6, (index) => ({ name: `示例项目${index}`, amount: String(1000 * index) })),
    }),
  };
  const refused = [
    null,
    42,
    '45%',
    [],
    {},
    { name: 1 },
    { metric: {}, rows: 'none' },
    { stations: [{ id: 1 }] },
    { name: 'x', amount: 'NaN' },
  ];

  const tags = Object.keys(makers);
  const stage = document.getElementById('stage');
  const nextFrame = () => new Promise((done) => requestAnimationFrame(done));
  const add = (tag, parent) => {
    const widget = document.createElement(tag);
    Object.assign(widget.style, { width: '640px', height: '400px' });
    return parent.appendChild(widget);
  };
  const widgetOf = (tag) => stage.querySelector(tag);

  /** What a host page does to a widget over months, `count` times; a document each time, the rest now and then. */
  async function run(from, count) {
    for (let step = from; step < from + count; step++) {
      const tag = tags[step % tags.length];
      let widget = widgetOf(tag);
      if (step % 97 === 0) widget.replaceWith((widget = add(tag, stage))); // thrown away, another in its place
      if (step % 89 === 0) {
        widget.remove(); // taken out and put back, as frameworks do when they move a node
        await nextFrame();
        stage.append(widget);
      }
      if (step % 83 === 0) widget.setAttribute('theme', ['light', 'dark', 'screen', 'contrast'][step % 4]);
      if (step % 79 === 0) widget.setAttribute('view', step % 2 ? 'table' : 'chart');
      if (step % 73 === 0) widget.toggleAttribute('elder');
      if (step % 71 === 0) widget.style.width = `${320 + (step % 5) * 80}px`;
      widget.data = step % 17 === 0 ? refused[step % refused.length] : makers[tag](step);
      await widget.updateComplete;
      if (step % 8 === 0) await nextFrame(); // lets pictures be drawn and motion start, only to be overtaken
    }
  }

  /** Brings the page to one known picture, so that two moments can be compared. @throws when a widget cannot show it */
  async function settle() {
    for (const tag of tags) {
      const widget = widgetOf(tag);
      for (const name of ['theme', 'view', 'elder']) widget.removeAttribute(name);
      widget.style.width = '640px';
      stage.append(widget);
      widget.data = makers[tag](1);
      await widget.updateComplete;
    }
    await nextFrame();
    await nextFrame();
    for (const tag of tags) {
      const { state, issues } = widgetOf(tag);
      if (state !== 'ready' && state !== 'stale')
        throw new Error(`${tag} is ${state}: ${JSON.stringify(issues)}`);
    }
  }

  for (const tag of tags) {
    if (!customElements.get(tag)) throw new Error(`${tag} is not registered by dist/union-widgets.js`);
    add(tag, stage);
  }
  return { run, settle };
})();
