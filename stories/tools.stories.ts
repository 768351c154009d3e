import '../src/tools/index.js';
import { joiningRanking } from './county-ranking-examples.js';
import { desk } from './desk.js';
import { cityFund } from './fund-examples.js';
import { exampleMap } from './station-examples.js';
import { countyTarget } from './target-gauge-examples.js';
import { cityLedger } from './target-list-examples.js';

const gauge = desk('union-target-gauge');
const ranking = desk('union-county-ranking');
const toolbar = true;

export default { title: '工具栏 Toolbar' };

/** 目标进度：页面载入 union-tools.js，元素写上 toolbar。 */
export const Gauge = gauge.story(countyTarget, { toolbar });
/** 任务清单。 */
export const Ledger = desk('union-target-list').story(cityLedger, { toolbar });
/** 县区排名。 */
export const Ranking = ranking.story(joiningRanking, { toolbar });
/** 驿站地图。 */
export const Stations = desk('union-station-map').story(exampleMap, { toolbar });
/** 帮扶资金。 */
export const Fund = desk('union-fund-counter').story(cityFund, { toolbar });
/** 表格视图：第一个按钮回到图形。 */
export const Table = ranking.story(joiningRanking, { toolbar, view: 'table' });
/** 固定高度：工具栏占一行，画面让出来。 */
export const FixedHeight = ranking.story(joiningRanking, { toolbar }, { width: 700, height: 420 });
/** 手机宽度：按钮排成两行。 */
export const Narrow = gauge.story(countyTarget, { toolbar }, { width: 320 });
/** 大字版：按钮高 60 像素。 */
export const Elder = gauge.story(countyTarget, { toolbar, elder: true });
/** 深色。 */
export const Dark = gauge.story(countyTarget, { toolbar, theme: 'dark' });
/** 大屏。 */
export const Screen = gauge.story(countyTarget, { toolbar, theme: 'screen' });
/** 黑白高对比。 */
export const Contrast = gauge.story(countyTarget, { toolbar, theme: 'contrast' });
/** 英文。 */
export const English = gauge.story(countyTarget, { toolbar, lang: 'en' });
/** 没有数据时也在：打印出来是那句话。 */
export const Empty = gauge.story(undefined, { toolbar });
