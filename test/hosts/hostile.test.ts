import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { visit, type Picture, type ProbedPage } from './engine-host.js';
import type { RunningEngine } from './engines/engine.js';
import { enginesHere } from './engines/engines.js';
import {
  hostilePages,
  libraries,
  libraryAnswer,
  pageOf,
  type HostilePage,
  type Likeness,
} from './hostile-pages.js';
import { gbk, startServer, type HostServer } from './server.js';
import { checkPicture } from './widget-checks.js';
import { tags, widgetCases } from './widgets.js';

/** The parts of a picture that must be alike; colours and places only where nothing of the page may come in. */
function trait(
  { tag, sentence, text, shapes, texts, width, height, ground }: Picture,
  likeness: Likeness,
): unknown {
  const said = { tag, sentence, text };
  if (likeness === 'said') return said;
  if (likeness === 'drawn') return { ...said, shapes: shapes.length, width };
  return { ...said, shapes, width, height, ground, texts };
}

for (const engine of enginesHere('chromium-86', 'chromium', 'firefox')) {
  describe(`hostile pages in ${engine.id}`, () => {
    let server: HostServer;
    let running: RunningEngine;
    let calm: readonly Picture[];
    before(async () => {
      server = await startServer();
      const script = readFileSync('dist/union-widgets.js', 'utf8');
      server.on('/old-version.js', {
        body: script.replace(/"\d+\.\d+\.\d+"/g, '"0.0.9"'),
        headers: { 'content-type': 'text/javascript' },
      });
      for (const [path, file] of Object.entries(libraries)) server.on(path, libraryAnswer(file));
      running = await engine.start();
      calm = await open({ name: 'calm', likeness: 'all', html: pageOf() }, (probed) => probed.ready(5));
    });
    after(async () => {
      await running?.close();
      await server.close();
    });

    /** Opens a page in GBK whose server names no charset. */
    const open = <T>({ html }: HostilePage, look: (probed: ProbedPage) => Promise<T>): Promise<T> =>
      visit(engine, running, server, { body: gbk(html), headers: { 'content-type': 'text/html' } }, look);

    for (const page of hostilePages) {
      it(page.name, () =>
        open(page, async (probed) => {
          if (page.until)
            await probed.page.ask(`probe.until(function () { return ${page.until}; }, 'the page')`);
          const pictures = await probed.ready(5);
          pictures.forEach((picture, at) => {
            checkPicture(picture, widgetCases[at]!);
            assert.deepEqual(trait(picture, page.likeness), trait(calm[at]!, page.likeness), picture.tag);
          });
          if (page.isPicked) {
            await probed.pick('[role=option]', 3, tags.indexOf('union-county-ranking'));
            assert.equal((await probed.get<{ id: string }>(`probe.event('union-select')`)).id, 'S04');
          }
          const faults = (await probed.faults()).filter(
            (fault) => !/union-widgets .* was not started/.test(fault) && !page.ownFault?.test(fault),
          );
          assert.deepEqual(faults, []);
        }),
      );
    }
  });
}
