import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { NEVER } from './never.js';
import {
  bandLedger,
  cityLedger,
  contradictingLedger,
  countyLedger,
  longLedger,
  stateLedger,
} from './target-list-examples.js';

interface Args {
  data: unknown;
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
}

const plain = ({ data }: Args): TemplateResult => html`<union-target-list .data=${data}></union-target-list>`;

const story = (data: unknown, render = plain): Story => ({ args: { data }, render });

/** The widget in a box of that size. Units: px. */
const boxed =
  (width: number, height?: number, variant?: string): Story['render'] =>
  ({ data }) => {
    const size = (element: Element | undefined): void => {
      const style = (element as HTMLElement | undefined)?.style;
      style?.setProperty('width', `${width}px`);
      if (height !== undefined) style?.setProperty('height', `${height}px`);
    };
    return html`<union-target-list ${ref(size)} .variant=${variant} .data=${data}></union-target-list>`;
  };

type Ledger = HTMLElement & { data: unknown; updateComplete: Promise<unknown> };

/** What comes after a good document and is refused. */
const thenRefused = ({ data }: Args): TemplateResult => {
  const refuse = (element: Element | undefined): void => {
    const ledger = element as Ledger | undefined;
    void ledger?.updateComplete.then(() => (ledger.data = { targets: '无' }));
  };
  return html`<union-target-list ${ref(refuse)} .data=${data}></union-target-list>`;
};

/** The first row opened, as a click does. */
const opened = ({ data }: Args): TemplateResult => {
  const open = (element: Element | undefined): void => {
    const ledger = element as Ledger | undefined;
    void ledger?.updateComplete
      .then(() => new Promise(requestAnimationFrame))
      .then(() => ledger.shadowRoot?.querySelector<HTMLElement>('.row')?.click());
  };
  return html`<union-target-list ${ref(open)} .data=${data}></union-target-list>`;
};

export default {
  title: '目标任务清单 Target list',
  component: 'union-target-list',
  tags: ['autodocs'],
};

export const City = story(cityLedger);
export const CityScreen = story(
  cityLedger,
  ({ data }) => html`<union-target-list theme="screen" .data=${data}></union-target-list>`,
);
export const ByLight = story(
  cityLedger,
  ({ data }) => html`<union-target-list group-by="light" sort-by="gap" .data=${data}></union-target-list>`,
);
export const ByOwner = story(
  cityLedger,
  ({ data }) => html`<union-target-list group-by="owner" sort-by="rate" .data=${data}></union-target-list>`,
);
export const ByCadenceSinceMonth = story(
  cityLedger,
  ({ data }) => html`<union-target-list group-by="cadence" since="month" .data=${data}></union-target-list>`,
);
export const SortedByChange = story(
  cityLedger,
  ({ data }) =>
    html`<union-target-list
      group-by="none"
      sort-by="moved"
      since="quarter"
      .data=${data}
    ></union-target-list>`,
);
export const Opened = story(cityLedger, opened);
export const States = story(stateLedger);
export const Contradictions = story(contradictingLedger);
export const YinchuanBands = story(
  bandLedger,
  ({ data }) => html`<union-target-list group-by="light" .data=${data}></union-target-list>`,
);
export const LongText = story(longLedger);
export const LongTextNarrow = story(longLedger, boxed(320));

export const Compact40On1080 = story(countyLedger(40), boxed(1888, 1040, 'compact'));
export const CompactCity = story(cityLedger, boxed(900, 700, 'compact'));
export const CompactFree = story(
  cityLedger,
  ({ data }) => html`<union-target-list variant="compact" .data=${data}></union-target-list>`,
);
export const Virtual = story(countyLedger(400));
export const VirtualFixed = story(countyLedger(400), boxed(900, 500));

export const Empty = story(undefined);
export const NoTargets = story({ title: '空清单', targets: [] });
export const Loading = story(undefined, () => html`<union-target-list src=${NEVER}></union-target-list>`);
export const Invalid = story({ title: '清单', targets: '很多' });
export const InvalidKept = story(cityLedger, thenRefused);
export const Stale = story(
  { ...cityLedger, asOf: '2026-01-05T08:00:00+08:00' },
  ({ data }) => html`<union-target-list .data=${data} max-age="60"></union-target-list>`,
);

export const Tiny = story(cityLedger, boxed(140, 200));
export const Narrow = story(cityLedger, boxed(320));
export const FixedSmall = story(cityLedger, boxed(400, 240));
export const FixedWide = story(cityLedger, boxed(1100, 520));
export const Wall4K = story(cityLedger, boxed(3840, 2160));
export const Elder = story(
  cityLedger,
  ({ data }) => html`<union-target-list elder .data=${data}></union-target-list>`,
);
export const Contrast = story(
  cityLedger,
  ({ data }) => html`<union-target-list theme="contrast" .data=${data}></union-target-list>`,
);
export const English = story(
  cityLedger,
  ({ data }) => html`<union-target-list lang="en" .data=${data}></union-target-list>`,
);
export const TableView = story(
  cityLedger,
  ({ data }) => html`<union-target-list view="table" .data=${data}></union-target-list>`,
);
