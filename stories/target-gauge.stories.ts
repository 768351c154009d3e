import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { NEVER } from './never.js';
import {
  bandTargets,
  ceilingTarget,
  clearanceTarget,
  contradictingTarget,
  countyTarget,
  coverageTarget,
  crowdedTarget,
  doneTarget,
  earlierTarget,
  exceededTarget,
  heldTarget,
  levelTarget,
  longTarget,
  monthTarget,
  nearTarget,
  negativeTarget,
  overrunTarget,
  ownLightTarget,
  planTarget,
  qualifiedTarget,
  ratelessTargets,
  reductionTarget,
  statusTargets,
  zeroTarget,
} from './target-gauge-examples.js';

interface Args {
  data: unknown;
}

interface Story {
  args: Args;
  render: (args: Args) => TemplateResult;
}

const plain = ({ data }: Args): TemplateResult =>
  html`<union-target-gauge .data=${data}></union-target-gauge>`;

const story = (data: unknown, render = plain): Story => ({ args: { data }, render });

/** The widget in a box of that size. Units: px. */
const boxed =
  (width: number, height?: number): Story['render'] =>
  ({ data }) => {
    const size = (element: Element | undefined): void => {
      const style = (element as HTMLElement | undefined)?.style;
      style?.setProperty('width', `${width}px`);
      if (height !== undefined) style?.setProperty('height', `${height}px`);
    };
    return html`<union-target-gauge ${ref(size)} .data=${data}></union-target-gauge>`;
  };

const FORMS = ['arc', 'ring', 'bar', 'bullet', 'water'] as const;

/** The same target in every form, in boxes of that size. Units: px. */
const inForms =
  (width: number, height?: number, forms: readonly string[] = FORMS): Story['render'] =>
  ({ data }) => {
    const size = (element: Element | undefined): void => {
      const style = (element as HTMLElement | undefined)?.style;
      style?.setProperty('width', `${width}px`);
      style?.setProperty('display', 'inline-block');
      style?.setProperty('margin', '4px');
      if (height !== undefined) style?.setProperty('height', `${height}px`);
    };
    return html`${forms.map(
      (form) => html`<union-target-gauge ${ref(size)} variant=${form} .data=${data}></union-target-gauge>`,
    )}`;
  };

/** What comes after a good document and is refused. */
const thenRefused = ({ data }: Args): TemplateResult => {
  const refuse = (element: Element | undefined): void => {
    const gauge = element as (HTMLElement & { data: unknown; updateComplete: Promise<unknown> }) | undefined;
    void gauge?.updateComplete.then(() => (gauge.data = { ...countyTarget, value: '四成五' }));
  };
  return html`<union-target-gauge ${ref(refuse)} .data=${data}></union-target-gauge>`;
};

export default {
  title: '目标进度 Target gauge',
  component: 'union-target-gauge',
  tags: ['autodocs'],
};

export const County = story(countyTarget);
export const Done = story(doneTarget);
export const Overrun = story(overrunTarget);
export const Near100 = story(nearTarget);
export const Zero = story(zeroTarget);
export const Negative = story(negativeTarget);
export const Unreported = story(statusTargets.unreported);
export const NotApplicable = story(statusTargets['not-applicable']);
export const Withheld = story(statusTargets.withheld);
export const NoTarget = story(statusTargets.targetless);
export const Qualified = story(qualifiedTarget);

export const LevelNotHeld = story(levelTarget);
export const LevelHeld = story(heldTarget);
export const CeilingUsed = story(ceilingTarget);
export const CeilingExceeded = story(exceededTarget);
export const Reduction = story(reductionTarget);
export const Coverage = story(coverageTarget);
export const Clearance = story(clearanceTarget);
export const Contradiction = story(contradictingTarget);

export const TargetOfZero = story(ratelessTargets.zero);
export const BaselineIsTarget = story(ratelessTargets.even);
export const BaselineMissing = story(ratelessTargets.unbased);
export const OwnLight = story(ownLightTarget);
export const Earlier = story(earlierTarget);
export const Crowded = story(crowdedTarget);

export const Forms = story(earlierTarget, inForms(360));
export const FormsCrowded = story(crowdedTarget, inForms(360));
export const FormsOverrun = story(overrunTarget, inForms(320));
export const FormsCeilingExceeded = story({ ...exceededTarget, value: 78 }, inForms(320));
export const FormsZero = story(zeroTarget, inForms(320));
export const FormsNegative = story(negativeTarget, inForms(320));
export const FormsUnreported = story(statusTargets.unreported, inForms(320));
export const FormsLevel = story(levelTarget, inForms(320));
export const FormsLongText = story(longTarget, inForms(320));
export const FormsBands = story(bandTargets.yinchuanYellow, inForms(320));
export const FormsBandsSanya = story(bandTargets.sanyaYellow, inForms(320, undefined, ['bullet']));
export const FormsBandsTianjin = story(bandTargets.tianjinGreen, inForms(320, undefined, ['bullet']));
export const FormsTiny = story(countyTarget, inForms(96, 96));
export const FormsFixed = story(countyTarget, inForms(300, 280));
export const FormsWall = story(earlierTarget, inForms(1800, 980));
export const Forms4K = story(earlierTarget, inForms(3800, undefined, ['ring', 'bar', 'bullet']));

export const ByMonth = story(monthTarget);
export const PlanNodes = story(planTarget);

export const YinchuanUnassigned = story(bandTargets.yinchuanUnassigned);
export const YinchuanYellow = story(bandTargets.yinchuanYellow);
export const YinchuanRed = story(bandTargets.yinchuanRed);
export const SanyaYellow = story(bandTargets.sanyaYellow);
export const SanyaRed = story(bandTargets.sanyaRed);
export const TianjinGreen = story(bandTargets.tianjinGreen);
export const TianjinUnassigned = story(bandTargets.tianjinNone);

export const Empty = story(undefined);
export const Loading = story(undefined, () => html`<union-target-gauge src=${NEVER}></union-target-gauge>`);
export const Invalid = story({ name: '专题宣讲', value: '很多', target: 200 });
export const InvalidKept = story(countyTarget, thenRefused);
export const Stale = story(
  { ...countyTarget, asOf: '2026-01-05T08:00:00+08:00' },
  ({ data }) => html`<union-target-gauge .data=${data} max-age="60"></union-target-gauge>`,
);

export const LongText = story(longTarget);
export const LongTextNarrow = story(longTarget, boxed(320));
export const Tiny = story(countyTarget, boxed(95, 105));
export const Tiny120 = story(countyTarget, boxed(120));
export const FixedSmall = story(countyTarget, boxed(200, 200));
export const FixedWide = story(countyTarget, boxed(700, 300));
export const Narrow = story(countyTarget, boxed(320));
export const Wall4K = story(countyTarget, boxed(3840));

export const Light = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge theme="light" .data=${data}></union-target-gauge>`,
);
export const Dark = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge theme="dark" .data=${data}></union-target-gauge>`,
);
export const Screen = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge theme="screen" .data=${data}></union-target-gauge>`,
);
export const Contrast = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge theme="contrast" .data=${data}></union-target-gauge>`,
);
export const Elder = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge elder .data=${data}></union-target-gauge>`,
);
export const English = story(
  countyTarget,
  ({ data }) => html`<union-target-gauge lang="en" .data=${data}></union-target-gauge>`,
);
export const TableView = story(
  coverageTarget,
  ({ data }) => html`<union-target-gauge view="table" .data=${data}></union-target-gauge>`,
);
