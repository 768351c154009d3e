/** The page that the server sends: the template with a month's ranking and one of its counties. */
import { readFile } from 'node:fs/promises';
import ejs from 'ejs';

const here = (path) => new URL(path, import.meta.url);

export async function renderPage() {
  const ranking = JSON.parse(await readFile(here('../data/november.json'), 'utf8'));
  const { name, part, whole } = ranking.rows[0];
  const target = { name: `${name}入会人数`, unit: '人', value: part, target: whole, source: '示例数据' };
  return ejs.renderFile(here('page.ejs').pathname, { ranking, target });
}
