import {
  aidMarkup,
  districtMarkup,
  farMarkup,
  gridlessMarkup,
  invalidDocument,
  lobbyDocument,
  lobbyMarkup,
  mapMarkup,
  misplacedMarkup,
  rankingMarkup,
  refusedMarkup,
  staleDocument,
  staleMarkup,
  wideMarkup,
} from './board-examples.js';
import { fed, nodesOf, widget, type Args, type Size, type Story, type Widget } from './desk.js';

type Board = Widget & { goTo(page: number | string): void };

const TAG = 'union-board';
const DESK: Size = { width: 1280, height: 720 };
/** The pages stand still, so that a picture of them is the same each time. */
const STILL: Args = { heading: '某市总工会', theme: 'screen', motion: 'none', paused: true };

/** A board in a feed, in the theme of the toolbar; `at` is the page that is shown, the first unless said. */
const plain = (
  markup: string,
  { data = lobbyDocument, ...attributes }: Args = {},
  size: Size = DESK,
  at?: number | string,
): Story => ({
  args: { data, ...STILL, ...attributes },
  render: ({ data: document, ...args }) => {
    const show = (element: Widget): void => {
      // a board without a height of its own is no higher than the window
      element.style.maxHeight = 'none';
      if (at === undefined) return;
      const go = async (): Promise<void> => {
        await customElements.whenDefined(TAG);
        await element.updateComplete;
        (element as Board).goTo(at);
      };
      void go();
    };
    return fed(document, widget(TAG, args, size, show, nodesOf(markup)));
  },
});

/** The same with a theme of its own: the toolbar's would change none. */
const board = (...args: Parameters<typeof plain>): Story => ({
  ...plain(...args),
  parameters: { ownLook: true },
});

export default { title: '大屏 Board', component: TAG, tags: ['autodocs'] };

/** 大厅：清单、排名、地图、资金和各县区。 */
export const Lobby = board(lobbyMarkup);
export const Ranking = board(lobbyMarkup, {}, DESK, 'ranking');
export const Stations = board(lobbyMarkup, {}, DESK, 'stations');
export const Aid = board(lobbyMarkup, {}, DESK, 'aid');
/** 一个模板，列表里有几个县区就有几页。 */
export const District = board(districtMarkup);
export const DistrictAlone = board(districtMarkup, {
  data: { districts: lobbyDocument.districts.slice(2) },
});
/** 跟着工具栏的主题和大字版。 */
export const Light = plain(aidMarkup + rankingMarkup, { theme: undefined });
export const OnePage = board(rankingMarkup);
/** 没有 grid：自己分格。 */
export const WithoutGrid = board(gridlessMarkup);
/** 数据有误、数据过时的页面跳过，页脚说明。 */
export const Skipped = board(aidMarkup + refusedMarkup + staleMarkup, { data: staleDocument });
export const InvalidCell = board(aidMarkup, { data: invalidDocument });
/** 版面里没有位置的一格，页脚说明。 */
export const Misplaced = board(misplacedMarkup);
/** 4∶3 的框里保持 16∶9。 */
export const Letterboxed = board(aidMarkup, { fit: 'contain' }, { width: 960, height: 720 });
/** 由 1920×1080 信号驱动的 6720×2160 屏：画面横向压窄，上墙后复原。 */
export const WidePixels = board(aidMarkup, { 'pixel-aspect': 1.75 }, { width: 1920, height: 1080 });
/** 八米外观看：字大，一页少放几格。 */
export const EightMetres = board(farMarkup, { distance: 8, pitch: 1.86 }, { width: 1920, height: 1080 });
/** 夜间：换主题，标题和页脚调暗。 */
export const Night = board(aidMarkup, { theme: 'light', night: '00:00-23:59' });
export const Empty = plain('', { data: {}, theme: undefined });
export const English = board(aidMarkup + mapMarkup, { lang: 'en' });
export const TraditionalChinese = board(aidMarkup + mapMarkup, { lang: 'zh-Hant' });

export const At1280x720 = board(lobbyMarkup, {}, { width: 1280, height: 720 });
export const At1920x1080 = board(lobbyMarkup, {}, { width: 1920, height: 1080 });
export const At3840x2160 = board(aidMarkup, {}, { width: 3840, height: 2160 });
/** 三块屏拼成的墙：一页并排放清单和排名。 */
export const At5760x1080 = board(wideMarkup, {}, { width: 5760, height: 1080 });
export const At7680x2160 = board(districtMarkup, {}, { width: 7680, height: 2160 });
