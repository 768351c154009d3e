import { desk } from './desk.js';
import {
  bandLedger,
  cityLedger,
  contradictingLedger,
  countyLedger,
  longLedger,
  stateLedger,
} from './target-list-examples.js';

const ledger = desk('union-target-list');
const { story } = ledger;

export default {
  title: '目标任务清单 Target list',
  component: 'union-target-list',
  tags: ['autodocs'],
};

/** 自己试：换文档、主题、分组。 */
export const Playground = ledger.playground({
  两市二十四项: cityLedger,
  各种状态: stateLedger,
  数据不一致: contradictingLedger,
  银川规则亮灯: bandLedger,
});
/** 每种状态、每个主题、每档尺寸，一眼看完。 */
export const EveryState = ledger.matrix(
  { ...cityLedger, targets: cityLedger.targets.slice(0, 3) },
  { targets: '无' },
);

export const City = story(cityLedger);
export const CityScreen = story(cityLedger, { theme: 'screen' });
export const ByLight = story(cityLedger, { 'group-by': 'light', 'sort-by': 'gap' });
export const ByOwner = story(cityLedger, { 'group-by': 'owner', 'sort-by': 'rate' });
export const ByCadenceSinceMonth = story(cityLedger, { 'group-by': 'cadence', since: 'month' });
export const SortedByChange = story(cityLedger, { 'group-by': 'none', 'sort-by': 'moved', since: 'quarter' });
/** 第一行展开，与点击一样。 */
export const Opened = ledger.after(cityLedger, (element) =>
  requestAnimationFrame(() => element.shadowRoot?.querySelector<HTMLElement>('.row')?.click()),
);
export const States = story(stateLedger);
export const Contradictions = story(contradictingLedger);
export const YinchuanBands = story(bandLedger, { 'group-by': 'light' });
export const LongText = story(longLedger);
export const LongTextNarrow = story(longLedger, {}, { width: 320 });

export const Compact40On1080 = story(countyLedger(40), { variant: 'compact' }, { width: 1888, height: 1040 });
export const CompactCity = story(cityLedger, { variant: 'compact' }, { width: 900, height: 700 });
export const CompactFree = story(cityLedger, { variant: 'compact' });
export const Virtual = story(countyLedger(400));
export const VirtualFixed = story(countyLedger(400), {}, { width: 900, height: 500 });

export const Empty = story(undefined);
export const NoTargets = story({ title: '空清单', targets: [] });
export const Loading = ledger.loading();
export const Invalid = story({ title: '清单', targets: '很多' });
export const InvalidKept = ledger.refused(cityLedger, { targets: '无' });
export const Stale = ledger.stale(cityLedger);

export const Tiny = story(cityLedger, {}, { width: 140, height: 200 });
export const Narrow = story(cityLedger, {}, { width: 320 });
export const FixedSmall = story(cityLedger, {}, { width: 400, height: 240 });
export const FixedWide = story(cityLedger, {}, { width: 1100, height: 520 });
export const Wall4K = story(cityLedger, {}, { width: 3840, height: 2160 });
export const Elder = story(cityLedger, { elder: true });
export const Contrast = story(cityLedger, { theme: 'contrast' });
export const English = story(cityLedger, { lang: 'en' });
export const TraditionalChinese = story(cityLedger, { lang: 'zh-Hant' });
/** 从右到左的页面：排列不变。 */
export const RightToLeft = story(cityLedger, { dir: 'rtl' });
/** 下方有工具按钮：表格、CSV、复制、PNG、SVG、打印。 */
export const Toolbar = story(cityLedger, { toolbar: true });
export const TableView = story(cityLedger, { view: 'table' });
