import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { visit, type Picture, type ProbedPage } from './engine-host.js';
import type { RunningEngine } from './engines/engine.js';
import { enginesHere } from './engines/engines.js';
import { libraries, libraryAnswer } from './hostile-pages.js';
import { REPORTS } from './host.js';
import { gbk, startServer, type HostServer } from './server.js';
import { checkEvents, checkPicking, checkPicture, checkTwins } from './widget-checks.js';
import { markup, tags, widgetCases } from './widgets.js';

/** Strict in everything; Trusted Types are enforced, and what Prototype itself writes goes through the page's own default policy. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html default',
  `report-uri ${REPORTS}`,
].join('; ');

const DEFAULT_POLICY = `trustedTypes.createPolicy('default', { createHTML: function (text) { return text; } });`;

for (const engine of enginesHere('chromium-86'))
  describe('a GBK page in Chromium 86, under a strict policy, with Prototype 1.6', () => {
    let server: HostServer;
    let running: RunningEngine;
    before(async () => {
      server = await startServer();
      for (const [path, file] of Object.entries(libraries)) server.on(path, libraryAnswer(file));
      server.on('/default-policy.js', {
        body: DEFAULT_POLICY,
        headers: { 'content-type': 'text/javascript' },
      });
      server.on(REPORTS, { status: 204, body: '' });
      running = await engine.start();
    });
    after(async () => {
      await running?.close();
      await server?.close();
    });

    /** The page around some widgets; the probe comes first, Prototype before our script. */
    const open = <T>(
      names: readonly string[],
      look: (probed: ProbedPage) => Promise<T>,
      library = '/lib/prototype-1.6.1.js',
    ): Promise<T> => {
      const scripts = ['/default-policy.js', '/pages/probe.js', library, '/dist/union-widgets.js'];
      const html = `<meta charset="gbk"><title>市总工会</title>${scripts.map((path) => `<script src="${path}"></script>`).join('')}${markup(names)}`;
      const headers = { 'content-type': 'text/html', 'content-security-policy': POLICY };
      server.requests.length = 0;
      return visit(engine, running, server, { body: gbk(html), headers }, look);
    };

    const quiet = async (probed: ProbedPage): Promise<void> => {
      assert.deepEqual(await probed.faults(), []);
      assert.deepEqual(
        server.requests.filter((path) => path === REPORTS),
        [],
      );
    };

    it('shows every widget right, with no report, no violation and no line in the console', () =>
      open(tags, async (probed) => {
        const pictures: readonly Picture[] = await probed.ready(tags.length);
        pictures.forEach((picture, at) => checkPicture(picture, widgetCases[at]!));
        const [charset, mode, version] = await probed.get<string[]>(
          '[document.characterSet, document.compatMode, Prototype.Version]',
        );
        assert.deepEqual([charset, mode, version], ['GBK', 'BackCompat', '1.6.1']);
        await quiet(probed);
      }));

    for (const widget of widgetCases) {
      it(`${widget.tag} is used, switched and given news there`, () =>
        open([widget.tag], async (probed) => {
          await probed.ready(1);
          await checkPicking(probed, widget);
          await checkTwins(probed);
          await checkEvents(probed, widget, true);
          await quiet(probed);
        }));
    }

    it('the policy is enforced there: what it forbids is counted in the page and at the endpoint', () =>
      open([], async (probed) => {
        await probed.run(`document.body.setAttribute('style', 'color: red')`);
        await probed.page.ask(`probe.until(function () { return probe.faults.length > 0; }, 'a violation')`);
        assert.match((await probed.get<string[]>('probe.faults')).join(), /policy: style-src/);
        assert.ok(server.requests.includes(REPORTS));
      }));
  });
