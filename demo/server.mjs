// The demo's own server: the pages of demo/, the scripts of dist/, and a few documents whose figures move.
// Node ≥ 20, no dependency. `node demo/server.mjs` runs it; tests import createDemoServer.
import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasLive, liveDocument } from './live.mjs';

const DEMO = realpathSync(dirname(fileURLToPath(import.meta.url)));
const DIST = join(dirname(DEMO), 'dist');
const HOST = '127.0.0.1';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

// An old CMS sends its pages without a charset and lets their <meta> say GBK; the script, sent without one too,
// is then read as GBK. That is what many hosts do, and why the classic script is ASCII.
const GBK_PAGES = new Set(['/cms.html']);
const WITHOUT_CHARSET = new Set([...GBK_PAGES, '/dist/union-widgets.js']);

// What a careful federation's portal allows. The widgets must live with it. The widgets' script and the
// board's each make a policy for their templates.
const STRICT_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html union-board',
].join('; ');

/**
 * Starts the demo server on 127.0.0.1.
 * @param {{ port?: number, now?: () => number }} [options] `port`: the first port to try (default 4173; the next
 *   free one is taken when it is busy; 0 lets the system choose). `now`: the clock, in milliseconds.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} `url` ends in a slash.
 */
export async function createDemoServer({ port = 4173, now = Date.now } = {}) {
  const startedMs = now();
  const server = createServer((request, response) => {
    answer(request, response, { startedMs, now }).catch(() => refuse(response, 500));
  });
  const taken = await listen(server, port);
  return {
    url: `http://${HOST}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server, first) {
  for (let port = first; ; port += 1) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || port >= first + 50) throw error;
    }
  }
}

async function answer(request, response, clock) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405);
  }
  const path = pathOf(request.url);
  if (path === undefined) return refuse(response, 400);

  const live = /^\/data\/live\/([a-z0-9-]+)\.json$/.exec(path);
  if (live) {
    if (!hasLive(live[1])) return refuse(response, 404);
    const document = JSON.parse(await readFile(join(DEMO, 'data', `${live[1]}.json`), 'utf8'));
    const nowMs = clock.now();
    const body = Buffer.from(JSON.stringify(liveDocument(live[1], document, nowMs - clock.startedMs, nowMs)));
    return send(request, response, body, { 'content-type': TYPES['.json'] });
  }

  const file = await findFile(path);
  if (!file) return refuse(response, 404);
  const headers = { 'content-type': typeOf(path, file) };
  if (headers['content-type'].startsWith('text/html') && !GBK_PAGES.has(path))
    headers['content-security-policy'] = STRICT_CSP;
  return send(request, response, await readFile(file), headers);
}

/** The decoded path, or undefined when it could mean anything but a plain path below the root. */
function pathOf(url) {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]);
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || /[\0\\]/.test(path)) return undefined;
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  return path === '/' ? '/index.html' : path;
}

/** The file behind a path, if it really lies in demo/ or dist/ (links followed). */
async function findFile(path) {
  const [root, rest] = path.startsWith('/dist/') ? [DIST, path.slice('/dist'.length)] : [DEMO, path];
  try {
    const [top, file] = await Promise.all([realpath(root), realpath(join(root, rest))]);
    return file.startsWith(top + sep) && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

function typeOf(path, file) {
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  return WITHOUT_CHARSET.has(path) ? type.split(';', 1)[0] : type;
}

function send(request, response, body, headers) {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(response, status) {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
}

async function run() {
  const asked = Number(process.env.PORT);
  const demo = await createDemoServer(asked > 0 ? { port: asked } : {});
  console.log(demo.url);
  if (!existsSync(join(DIST, 'union-widgets.js'))) {
    console.error('dist/union-widgets.js is missing, so the pages show their fallback tables: npm run build');
  }
  const stop = () => demo.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await run();
