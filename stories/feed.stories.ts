import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { FeedElement } from '../src/feed/index.js';
import { aidFields, doubtfulPortal, joiningFields, joiningPortal, lectureFields } from './feed-examples.js';
import { NEVER } from './never.js';

interface Args {
  documents: readonly unknown[];
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
}

/** A feed that is given its documents one after the other. */
const fed = (documents: readonly unknown[], widgets: () => TemplateResult): Story => ({
  args: { documents },
  render: (args) => {
    const push = (element: Element | undefined): void => {
      const feed = element as FeedElement | undefined;
      void args.documents.reduce<Promise<unknown>>(
        (before, document) =>
          before.then(() => {
            feed?.push(document);
            const widget = feed?.firstElementChild as
              { updateComplete?: Promise<unknown> } | null | undefined;
            return widget?.updateComplete;
          }),
        customElements.whenDefined('union-feed'),
      );
    };
    return html`<union-feed ${ref(push)}>${widgets()}</union-feed>`;
  },
});

const ranking = (fields: object = joiningFields): TemplateResult =>
  html`<union-county-ranking fields=${JSON.stringify(fields)}></union-county-ranking>`;

export default {
  title: '数据源 Feed',
  component: 'union-feed',
  tags: ['autodocs'],
};

export const PortalDocument = fed([joiningPortal], ranking);
export const OneForThree = fed(
  [joiningPortal],
  () =>
    html`${ranking()}
      <union-target-gauge pointer="/data/xj" fields=${JSON.stringify(lectureFields)}></union-target-gauge>
      <union-fund-counter pointer="/data/bf" fields=${JSON.stringify(aidFields)}></union-fund-counter>`,
);
export const DoubtfulFigures = fed([doubtfulPortal], ranking);
export const WrongKey = fed([joiningPortal], () => ranking({ ...joiningFields, value: 'wclv' }));
export const WrongKeyKept = fed(
  [joiningPortal, { code: 0, data: { list: [{ xzqh: '澄湖区', wcll: '82%' }] } }],
  ranking,
);
export const NotOurs = fed([{ code: 401, msg: '未登录' }], ranking);
export const Waiting: Story = {
  args: { documents: [] },
  render: () => html`<union-feed src=${NEVER}>${ranking()}</union-feed>`,
};
export const English = fed(
  [doubtfulPortal],
  () => html`<union-county-ranking lang="en" fields=${JSON.stringify(joiningFields)}></union-county-ranking>`,
);
