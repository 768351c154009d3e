/**
 * What every key does in every widget: the docs pages and both READMEs show this table, and test/a11y/keyboard.test.ts
 * presses every key of it.
 */

/** One line of the table. */
export interface KeyRow {
  readonly tag: string;
  /** Where the focus is, in Chinese and English. */
  readonly where: readonly [chinese: string, english: string];
  /** The keys, as `KeyboardEvent.key` names them. */
  readonly keys: readonly string[];
  /** What they do there. */
  readonly does: readonly [chinese: string, english: string];
}

/** What stands for a key in print. */
const PRINTED: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
  a: 'A–Z',
  1: '1–9',
  f: 'F',
};

const row = (tag: string, where: KeyRow['where'], keys: string, does: KeyRow['does']): KeyRow => ({
  tag,
  where,
  keys: keys.split(',').map((key) => (key === 'Space' ? ' ' : key)),
  does,
});

const GAUGE = 'union-target-gauge';
const LEDGER = 'union-target-list';
const RANKING = 'union-county-ranking';
const MAP = 'union-station-map';
const FUND = 'union-fund-counter';
const BOARD = 'union-board';

const heads: KeyRow['where'] = ['表格视图的列名', 'column heads of the table view'];
const toolbar: KeyRow['where'] = ['工具按钮（写了 `toolbar` 时）', 'toolbar (with `toolbar`)'];
const rows: KeyRow['where'] = ['各行', 'rows'];
const map: KeyRow['where'] = ['地图', 'map'];
const list: KeyRow['where'] = ['驿站列表', 'list of stations'];
const aim: KeyRow['where'] = [
  '点选位置（未能定位时）',
  'pointing at a place (where nobody could locate you)',
];
const programmes: KeyRow['where'] = ['各项目', 'programmes'];
const board: KeyRow['where'] = ['大屏（写了 `kiosk` 时整个页面）', 'board (the whole page with `kiosk`)'];

/** The heads of the table view and the toolbar, which every widget has. */
const everywhere = (tag: string): KeyRow[] => [
  row(tag, heads, 'Enter,Space', ['按这一列升序、降序、原顺序', 'sorts by it: up, down, as the data has it']),
  row(tag, toolbar, 'Enter,Space', [
    '表格和图形切换，保存、复制、打印',
    'table or chart; saves, copies, prints',
  ]),
];

/** The table; a gauge as a picture has nothing to operate and is no stop of the Tab key. */
export const keyRows: readonly KeyRow[] = [
  ...everywhere(GAUGE),
  row(LEDGER, ['搜索框', 'search'], 'a', ['键入即筛选', 'typing filters']),
  row(LEDGER, ['亮灯', 'lights'], 'Enter,Space', [
    '按这种灯筛选，再按取消',
    'filters by this light, or no more',
  ]),
  row(LEDGER, ['分组、排序、对比', 'groups, order, comparison'], 'ArrowDown,ArrowUp', [
    '换一种',
    'chooses another',
  ]),
  row(LEDGER, rows, 'ArrowDown,ArrowUp', ['下一行、上一行', 'next and previous row']),
  row(LEDGER, rows, 'PageDown,PageUp', ['前进、后退十行', 'ten rows on and back']),
  row(LEDGER, rows, 'Home,End', ['第一行、最后一行', 'first and last row']),
  row(LEDGER, rows, 'Enter,Space', ['展开或收起一行或一组', 'opens or closes a row or a group']),
  row(LEDGER, rows, 'ArrowRight,ArrowLeft', [
    '展开；收起，已收起的回到组名',
    'opens; closes, or goes to the head of the group',
  ]),
  row(LEDGER, rows, 'Escape', ['收起展开的一行', 'closes the open row']),
  row(LEDGER, rows, '/', ['跳到搜索框', 'goes to the search']),
  ...everywhere(LEDGER),
  row(RANKING, rows, 'ArrowDown,ArrowUp', ['下一行、上一行', 'next and previous row']),
  row(RANKING, rows, 'PageDown,PageUp', ['前进、后退十行', 'ten rows on and back']),
  row(RANKING, rows, 'Home,End', ['第一行、最后一行', 'first and last row']),
  row(RANKING, rows, 'Enter,Space', ['选中这一行', 'picks the row']),
  ...everywhere(RANKING),
  row(MAP, map, 'ArrowUp,ArrowDown,ArrowLeft,ArrowRight', ['平移', 'moves the map']),
  row(MAP, map, '+,-', ['放大、缩小', 'zooms in and out']),
  row(MAP, map, '0', ['看全图', 'shows the whole map']),
  row(MAP, map, 'Escape', ['关闭名片', 'closes the card']),
  row(MAP, ['地图按钮', 'buttons of the map'], 'Enter,Space', [
    '放大、缩小、看全图',
    'zoom in, zoom out, whole map',
  ]),
  row(MAP, ['搜索框', 'search'], 'a', ['键入即查找', 'typing finds']),
  row(MAP, ['搜索框', 'search'], 'ArrowDown', ['到驿站列表', 'goes to the list']),
  row(MAP, ['搜索框', 'search'], 'Escape', ['清空', 'clears it']),
  row(MAP, ['筛选', 'filters'], 'Enter,Space', [
    '按这一条筛选，再按取消；“更多服务”列出其余',
    'filters by it, or no more; “more services” lists the others',
  ]),
  row(MAP, ['“离我最近”', '“nearest to me”'], 'Enter,Space', [
    '定位并按距离排列；再按则不按距离',
    'locates and sorts by distance, or no more',
  ]),
  row(MAP, aim, 'ArrowUp,ArrowDown,ArrowLeft,ArrowRight', ['平移', 'moves the map']),
  row(MAP, aim, '+,-', ['放大、缩小', 'zooms in and out']),
  row(MAP, aim, 'Enter,Space', ['取地图中心', 'takes the middle of the map']),
  row(MAP, aim, 'Escape', ['取消', 'cancels']),
  row(MAP, ['巡览按钮（写了 `tour` 时）', 'button of the tour (with `tour`)'], 'Enter,Space', [
    '暂停、继续巡览',
    'stops the tour, lets it go on',
  ]),
  row(MAP, list, 'ArrowDown,ArrowUp', ['下一个、上一个驿站', 'next and previous station']),
  row(MAP, list, 'PageDown,PageUp', ['前进、后退十个', 'ten stations on and back']),
  row(MAP, list, 'Home,End', ['第一个、最后一个', 'first and last station']),
  row(MAP, list, 'Enter,Space', ['打开名片', 'opens the card']),
  row(MAP, list, 'Escape', ['关闭名片', 'closes the card']),
  row(MAP, ['名片', 'card'], 'Escape', ['关闭名片', 'closes the card']),
  ...everywhere(MAP),
  row(FUND, programmes, 'Enter,Space', [
    '选中这一项；“其他”则全部列出或收起',
    'picks it; “other” lists all, or folds them',
  ]),
  ...everywhere(FUND),
  row(BOARD, board, 'ArrowRight,PageDown', ['下一页', 'next page']),
  row(BOARD, board, 'ArrowLeft,PageUp', ['上一页', 'previous page']),
  row(BOARD, board, 'Home,End', ['第一页、最后一页', 'first and last page']),
  row(BOARD, board, '1', ['第一至第九页', 'one of the first nine pages']),
  row(BOARD, board, 'Space', ['暂停、继续轮播', 'stops the pages, lets them go on']),
  row(BOARD, board, 'f', ['全屏、退出全屏', 'full screen, and back']),
];

/** The keys of a line as they are printed: `↓ ↑`. */
export const printedKeys = ({ keys }: KeyRow): string => keys.map((key) => PRINTED[key] ?? key).join(' ');
