/** npm run demo:frameworks: makes the examples ready and serves them, one folder each. Tests import createExamplesServer. */
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled, here, prepareExamples } from './build.mjs';

/** Every example, by its folder, with what it is called. */
export const examples = new Map([
  ['plain', '静态页面'],
  ['jquery', 'jQuery 1.12 页面'],
  ['ejs', '服务端模板（EJS）'],
  ['vue-3', 'Vue 3'],
  ['vue-2', 'Vue 2.7'],
  ['react-19', 'React 19'],
  ['react-18', 'React 18'],
  ['svelte-5', 'Svelte 5'],
]);

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** First part of a path → the folder it stands for. */
const folders = new Map([
  ['dist', 'node_modules/union-widgets/dist'],
  ['data', 'data'],
  ...[...examples.keys()].map((name) => [name, bundled.includes(name) ? `${name}/dist` : name]),
]);

const listOfExamples = () => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><title>各种框架中的组件（示例数据）</title><link rel="stylesheet" href="data/page.css">
<h1>各种框架中的组件（示例数据）</h1>
<ul>${[...examples].map(([name, title]) => `<li><a href="${name}/">${title}</a></li>`).join('')}</ul></html>`;

async function bodyOf(path) {
  if (path === '/') return listOfExamples();
  if (path === '/ejs/') return (await import('./ejs/render.mjs')).renderPage();
  if (path === '/jquery/jquery.min.js') return readFile(join(here, 'node_modules/jquery/dist/jquery.min.js'));
  const [first = '', ...rest] = decodeURIComponent(path).slice(1).split('/');
  const folder = folders.has(first) && join(here, folders.get(first));
  const file = folder && normalize(join(folder, ...rest, path.endsWith('/') ? 'index.html' : ''));
  return file && file.startsWith(folder + sep) ? readFile(file) : undefined;
}

/** Serves the examples, which prepareExamples has made ready. `url` ends in a slash. */
export async function createExamplesServer({ port = 0 } = {}) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    bodyOf(path)
      .catch(() => undefined)
      .then((body) => {
        const type = path.endsWith('/') ? types['.html'] : types[extname(path)];
        response
          .writeHead(body === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' })
          .end(body);
      });
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  console.log('Building the examples …');
  prepareExamples();
  console.log((await createExamplesServer({ port: Number(process.env.PORT) || 4174 })).url);
}
