import { desk, type Story } from './desk.js';
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

const gauge = desk('union-target-gauge');
const { story } = gauge;

const FORMS = ['arc', 'ring', 'bar', 'bullet', 'water'] as const;

/** The same target in every form, in boxes of that size. Units: px. */
const inForms = (data: unknown, width: number, height?: number, forms: readonly string[] = FORMS): Story =>
  gauge.row(
    data,
    forms.map((variant) => ({ variant })),
    { width, height },
  );

export default {
  title: '目标进度 Target gauge',
  component: 'union-target-gauge',
  tags: ['autodocs'],
};

/** 自己试：换文档、主题、形式。 */
export const Playground = gauge.playground({
  '入会完成率（讲话所载）': countyTarget,
  '企业改制，数据不一致（讲话所载）': contradictingTarget,
  '集体合同签订率，动态保持': levelTarget,
  驿站全覆盖: coverageTarget,
  欠薪案件清零: clearanceTarget,
  '“三公”经费，控制目标': ceilingTarget,
  去年同期与上期: earlierTarget,
});
/** 每种状态、每个主题、每档尺寸，一眼看完。 */
export const EveryState = gauge.matrix(countyTarget, { ...countyTarget, value: '四成五' });

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

export const Forms = inForms(earlierTarget, 360);
export const FormsCrowded = inForms(crowdedTarget, 360);
export const FormsOverrun = inForms(overrunTarget, 320);
export const FormsCeilingExceeded = inForms({ ...exceededTarget, value: 78 }, 320);
export const FormsZero = inForms(zeroTarget, 320);
export const FormsNegative = inForms(negativeTarget, 320);
export const FormsUnreported = inForms(statusTargets.unreported, 320);
export const FormsLevel = inForms(levelTarget, 320);
export const FormsLongText = inForms(longTarget, 320);
export const FormsBands = inForms(bandTargets.yinchuanYellow, 320);
export const FormsBandsSanya = inForms(bandTargets.sanyaYellow, 320, undefined, ['bullet']);
export const FormsBandsTianjin = inForms(bandTargets.tianjinGreen, 320, undefined, ['bullet']);
export const FormsTiny = inForms(countyTarget, 96, 96);
export const FormsFixed = inForms(countyTarget, 300, 280);
export const FormsWall = inForms(earlierTarget, 1800, 980);
export const Forms4K = inForms(earlierTarget, 3800, undefined, ['ring', 'bar', 'bullet']);

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
export const Loading = gauge.loading();
export const Invalid = story({ name: '专题宣讲', value: '很多', target: 200 });
export const InvalidKept = gauge.refused(countyTarget, { ...countyTarget, value: '四成五' });
export const Stale = gauge.stale(countyTarget);

export const LongText = story(longTarget);
export const LongTextNarrow = story(longTarget, {}, { width: 320 });
export const Tiny = story(countyTarget, {}, { width: 95, height: 105 });
export const Tiny120 = story(countyTarget, {}, { width: 120 });
export const FixedSmall = story(countyTarget, {}, { width: 200, height: 200 });
export const FixedWide = story(countyTarget, {}, { width: 700, height: 300 });
export const Narrow = story(countyTarget, {}, { width: 320 });
export const Wall4K = story(countyTarget, {}, { width: 3840 });

export const Light = story(countyTarget, { theme: 'light' });
export const Dark = story(countyTarget, { theme: 'dark' });
export const Screen = story(countyTarget, { theme: 'screen' });
export const Contrast = story(countyTarget, { theme: 'contrast' });
export const Elder = story(countyTarget, { elder: true });
/** 标题是二级标题：外观不变，读屏软件按标题跳转时能找到。 */
export const HeadingLevel = story(countyTarget, { 'heading-level': 2 });
export const English = story(countyTarget, { lang: 'en' });
export const TraditionalChinese = story(countyTarget, { lang: 'zh-Hant' });
/** 从右到左的页面：排列不变。 */
export const RightToLeft = story(countyTarget, { dir: 'rtl' });
/** 下方有工具按钮：表格、CSV、复制、PNG、SVG、打印。 */
export const Toolbar = story(countyTarget, { toolbar: true });
export const ToolbarFixed = story(
  countyTarget,
  { toolbar: true, theme: 'dark', lang: 'en' },
  { width: 480, height: 420 },
);
export const ToolbarElder = story(countyTarget, { toolbar: true, elder: true }, { width: 320 });
export const TableView = story(coverageTarget, { view: 'table' });
