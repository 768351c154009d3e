/** What a screen reader is told of each widget, in both languages: the browser's own accessibility tree. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'playwright-core';
import { plainLook } from '../../stories/.storybook/look.js';
import { holdText, strayIn } from './baselines.js';
import { openStage, showStory, type OpenStage } from './stage.js';

/** Stories that together have everything that can be told of a widget. */
const told = [
  'target-gauge/County',
  'target-gauge/HeadingLevel',
  'target-gauge/Unreported',
  'target-gauge/InvalidKept',
  'target-list/Opened',
  'county-ranking/Statuses',
  'station-map/Chosen',
  'fund-counter/Full',
  'county-ranking/TableView',
];

type Node = Awaited<ReturnType<typeof treeOf>>[number];

const treeOf = async (session: CDPSession) => (await session.send('Accessibility.getFullAXTree', {})).nodes;

/** What the tree says of every node, whatever it is. */
const UNTOLD = new Set(['focusable', 'readonly', 'required', 'settable', 'multiline', 'editable', 'url']);

function propertiesOf({ properties = [], value, description }: Node): string {
  const all = properties
    .filter(({ name, value: { value: said } }) => !UNTOLD.has(name) && said !== false && said !== '')
    .filter(({ value: { type } }) => !/node/i.test(type))
    .map(({ name, value: { value: said } }) => (said === true ? name : `${name}=${String(said)}`));
  if (value?.value !== undefined && value.value !== '') all.push(`value=${String(value.value)}`);
  if (description?.value) all.push(`description=${JSON.stringify(description.value)}`);
  return all.length > 0 ? ` (${all.sort().join(', ')})` : '';
}

/** The tree as lines; what the browser leaves out of it, and text that only repeats its owner's name, is left out. */
function written(nodes: readonly Node[]): string {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (node: Node, depth: number, ownerName: string): void => {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const isPlain = node.ignored || role === 'InlineTextBox' || role === 'generic' || role === 'RootWebArea';
    const isEcho = role === 'StaticText' && (name === '' || ownerName === name);
    const isTold = !isPlain && !isEcho;
    if (isTold) {
      const text = role === 'StaticText' ? `"${name}"` : `${role}${name ? ` "${name}"` : ''}`;
      lines.push(`${' '.repeat(depth)}${text}${propertiesOf(node)}`);
    }
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, isTold ? depth + 1 : depth, isTold ? name : ownerName);
    }
  };
  const root = nodes.find(({ parentId }) => parentId === undefined);
  if (root) walk(root, 0, '');
  return `${lines.join('\n')}\n`;
}

/** Text without what only sets its pieces apart. */
const plain = (text: string): string => text.replace(/"|\s+/g, '');

describe('a screen reader is told what it was told', () => {
  let stage: OpenStage;
  let page: Page;
  let session: CDPSession;
  before(async () => {
    stage = await openStage();
    page = await stage.page({ width: 800, even: true });
    session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
  });
  after(() => stage.close());

  const nameOf = (id: string, lang: string): string => `trees/${id.replace('/', '-')}.${lang}.txt`;

  for (const id of told) {
    for (const lang of ['zh-CN', 'en'] as const) {
      it(`${id} in ${lang}`, async () => {
        await showStory(page, id, { ...plainLook, theme: 'light', lang });
        const tree = written(await treeOf(session));
        const sentence = await page
          .locator('.story > *')
          .first()
          .evaluate((widget) => (widget as Element as Element & { toSentence(): string }).toSentence());
        assert.ok(
          plain(tree).includes(plain(sentence)),
          `the sentence is not in the tree: ${sentence}\n${tree}`,
        );
        holdText(nameOf(id, lang), tree);
      });
    }
  }

  it('there is no tree too many', () => {
    const wanted = new Set(told.flatMap((id) => [nameOf(id, 'zh-CN'), nameOf(id, 'en')]));
    assert.deepEqual(strayIn('trees', wanted), []);
  });
});
