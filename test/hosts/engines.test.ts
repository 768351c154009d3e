import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { checkTable, type Result } from './browser-table.js';
import { oldPage, SCRIPT, TOOLS, visit } from './engine-host.js';
import type { RunningEngine } from './engines/engine.js';
import { engines } from './engines/engines.js';
import { startServer, type HostServer } from './server.js';
import {
  checkEvents,
  checkPicking,
  checkPicture,
  checkTools,
  checkTwins,
  checkWays,
  NO_URL,
  OTHER_URL,
} from './widget-checks.js';
import { markup, widgetCases } from './widgets.js';

/** Without these a run in CI counts for nothing. */
const MUST_RUN = ['chromium-86', 'chromium-109', 'chromium', 'firefox'];

const results: Result[] = [];

for (const engine of engines) {
  const result: Result = { id: engine.id, version: undefined, missing: engine.missing, cells: [] };
  results.push(result);
  if (engine.missing) continue;
  describe(`the built script in ${engine.id}`, () => {
    let server: HostServer;
    let running: RunningEngine;
    before(async () => {
      server = await startServer();
      running = await engine.start();
      result.version = running.version;
    });
    after(async () => {
      await running?.close();
      await server.close();
    });

    for (const widget of widgetCases) {
      it(widget.tag, async () => {
        server.on(OTHER_URL, {
          body: JSON.stringify(widget.other),
          headers: { 'content-type': 'application/json' },
        });
        const visited = visit(
          engine,
          running,
          server,
          oldPage(markup([widget.tag]), SCRIPT),
          async (probed) => {
            assert.equal(await probed.get('window.isSecureContext'), engine.id !== 'plain-http');
            const [picture] = await probed.ready(1);
            checkPicture(picture!, widget);
            await checkPicking(probed, widget);
            await checkTwins(probed);
            await checkWays(probed, widget);
            await checkEvents(probed, widget);
            const faults = (await probed.faults()).filter((fault) => !fault.includes('404'));
            assert.deepEqual(faults, []);
            assert.ok(server.requests.includes(NO_URL));
          },
        );
        await visited.then(
          () => result.cells.push('✓'),
          (error: unknown) => {
            result.cells.push(`✗ ${String(error).split('\n')[0]?.slice(0, 80)}`);
            throw error;
          },
        );
      });
    }

    it('the tools of all widgets', () =>
      visit(engine, running, server, oldPage(markup(), SCRIPT + TOOLS), async (probed) => {
        await probed.ready(widgetCases.length);
        await checkTools(probed, widgetCases);
        assert.deepEqual(await probed.faults(), []);
      }));
  });
}

describe('the engines', () => {
  it('that a release is held to were all here', () => {
    const lacking = results.filter(({ missing }) => missing).map(({ id, missing }) => `${id}: ${missing}`);
    lacking.forEach((line) => console.log(`Not run: ${line}.`));
    if (process.env['CI'])
      assert.deepEqual(
        lacking.filter((line) => MUST_RUN.includes(line.split(':')[0] ?? '')),
        [],
      );
  });

  it('stand in both READMEs as they are', () => checkTable(results));
});
