/** The words of the API tables in Chinese, by the English sentence of the source. tools/readme.mjs says which are missing. */
export const chinese = new Map([
  // what all elements share
  ["Heading above the picture; overrides the data's own title.", '画面上方的标题，优先于数据里的标题。'],
  [
    'Level of the heading for assistive technology, 1 to 6; absent or anything else = the heading is a paragraph.',
    '标题对辅助技术而言的级别，1 到 6；不写或写别的，标题只是一个段落。',
  ],
  ['Form of the picture.', '画面的形式。'],
  [
    '`light`, `dark`, `screen` or `contrast`; absent = light, or dark where the page allows and the system prefers it.',
    '`light`、`dark`、`screen` 或 `contrast`；不写则为浅色，页面允许且系统偏好深色时为深色。',
  ],
  ['Large type view (大字版).', '大字版。'],
  ['`auto` (default) or `none`.', '`auto`（默认）或 `none`。'],
  ['`chart` (default) or `table`.', '`chart`（默认）或 `table`。'],
  [
    'Seconds after which data is stale, since it arrived or since its `asOf` where that carries a time.',
    '超过多少秒算过期；从数据到达算起，`asOf` 带时间的从该时间算起。',
  ],
  ['The data as JSON text, from the attribute `data`.', 'JSON 文本形式的数据，来自 HTML 属性 `data`。'],
  [
    'The data as an object. Never mutated; a new object replaces it whole; `undefined` takes this way off.',
    '对象形式的数据。不会被改动；新对象整体替换；设为 `undefined` 即撤掉这种方式。',
  ],
  ['URL of the data.', '数据的网址。'],
  ['The id of the `union-feed` that gives the data.', '提供数据的 `union-feed` 的 id。'],
  [
    "How a foreign document maps onto this widget's data: JSON, or an object.",
    '现成接口的文档如何对应到本组件的数据：JSON 文本或对象。',
  ],
  [
    'Shows the buttons of the tools part: table, CSV, copy, PNG, SVG, print; needs `dist/tools.js` or `union-tools.js` on the page.',
    '显示工具部分的按钮：表格、CSV、复制、PNG、SVG、打印；页面需载入 `dist/tools.js` 或 `union-tools.js`。',
  ],
  // the feed
  ['URL of the document.', '文档的网址。'],
  ['Seconds between requests; absent = once.', '每隔多少秒请求一次；不写则只取一次。'],
  ['Seconds after which a request is given up. Default 20.', '多少秒没有结果即放弃请求，默认 20。'],
  [
    'Bytes beyond which an answer is not read. Default 8,000,000.',
    '超过多少字节的内容不读取，默认 8,000,000。',
  ],
  [
    'Encoding of the answer, `gb18030` say; absent = as the header says, else UTF-8.',
    '内容的编码，如 `gb18030`；不写则按响应头，响应头也没有则为 UTF-8。',
  ],
  ['`json`, `csv` or `tsv`; absent = as the header says.', '`json`、`csv` 或 `tsv`；不写则按响应头。'],
  [
    '`src` is a stream of server-sent events, each of them a document.',
    '`src` 是服务器推送事件（SSE），每个事件是一份文档。',
  ],
  [
    'Keeps the last good document in the browser, and shows it after a reload until a newer one comes.',
    '在浏览器中保存最近一份正常的文档，刷新后先显示它，直到取得更新的。',
  ],
  [
    'Which credentials go with a request, as `fetch` has them. Default `same-origin`.',
    '请求带哪些凭据，取值同 `fetch`，默认 `same-origin`。',
  ],
  ['Headers that go with a request.', '请求带的请求头。'],
  ['Asks for the document now; a request under way is dropped.', '立即请求文档；在途的请求作废。'],
  [
    'Gives a document, as if it had been fetched now: answers to earlier requests no longer count.',
    '直接给出一份文档，如同此刻取得；更早发出的请求的结果不再采用。',
  ],
  [
    'What each widget of the feed read, from where and how, and what is wrong with it.',
    '每个组件从哪里读了什么、读成什么，以及有什么问题。',
  ],
  [
    'The widgets, and whatever else stands there; it is laid out as if the feed were not there.',
    '组件和其他内容；版面上如同没有 `union-feed`。',
  ],
  ['Seconds between requests of `src`; absent = once.', '每隔多少秒请求一次 `src`；不写则只取一次。'],
  [
    "JSON pointer (RFC 6901) to the slice of the document that is this widget's data.",
    'JSON 指针（RFC 6901），指向文档中属于本组件的那部分数据。',
  ],
  [
    'What is shown: nothing yet, waiting, good, refused, or too old.',
    '当前显示的是什么：暂无、等待、正常、被拒收或过期。',
  ],
  [
    "What is wrong with the newest document, whole or in part, in the reader's language.",
    '最新一份文档整体或局部有什么问题，用读者的语言说明。',
  ],
  ["The picture in one sentence, in the element's language.", '用一句话说出画面，使用元素的语言。'],
  ['The picture as a table; no columns where there is no data.', '画面的表格形式；没有数据时没有列。'],
  [
    'The picture as the text of an SVG file: text as text, fonts named, with heading, as-of, source and note.',
    '图形的 SVG 文件：文字仍是文字，写明字体，带标题、截至、来源和口径。',
  ],
  ['The picture as a PNG.', '图形的 PNG 图片。'],
  ['The table as CSV text: UTF-8 with BOM.', '表格的 CSV 文本，UTF-8，带 BOM。'],
  ['New data is on the screen.', '新数据已显示。'],
  ['Data was refused, wholly or in part.', '数据被整体或部分拒收。'],
  ['A request failed.', '一次请求失败。'],
  ['The data is older than `max-age`.', '数据的时间超过 `max-age`。'],
  [
    'What the author puts inside is seen only where the script does not run.',
    '作者写在里面的内容，只在脚本没有运行时显示。',
  ],
  ['The whole widget.', '整个组件。'],
  ['The heading.', '标题。'],
  ['The room of the picture.', '画面所在的区域。'],
  ['The message that stands where there is no picture.', '没有画面时的那句话。'],
  ['The table of `view="table"`.', '表格视图（`view="table"`）里的表格。'],
  ['The line that says what is wrong with the data shown.', '说明所示数据有何问题的一行。'],
  ['The buttons of the tools part.', '工具按钮。'],
  ['As-of, source and note.', '截至、数据来源和口径。'],
  // union-target-gauge
  ['The drawing.', '图形。'],
  ['Colour of the arc.', '弧的颜色。'],
  ['Colour of the figure.', '数字的颜色。'],
  // union-target-list
  [
    '`heap` (default: done, nearly, not yet), `light`, `owner`, `cadence`, `group` or `none`, until a reader chooses.',
    '`heap`（默认：已完成、接近完成、尚未完成）、`light`、`owner`、`cadence`、`group` 或 `none`，读者另选之前有效。',
  ],
  [
    '`given` (default), `name`, `rate`, `gap`, `moved` or `owner`, until a reader chooses.',
    '`given`（默认）、`name`、`rate`、`gap`、`moved` 或 `owner`，读者另选之前有效。',
  ],
  [
    'What to compare with: `week`, `month`, `quarter`, the label of a snapshot, `none`; absent = the latest snapshot.',
    '与什么对比：`week`、`month`、`quarter`、某份历史数据的名称或 `none`；不写则为最近一份。',
  ],
  [
    "A person opened a row: `kind` is `target`, `id` its id or name, `item` the host's own target.",
    '有人展开了一行：`kind` 为 `target`，`id` 为其编号或名称，`item` 为页面自己的那一项数据。',
  ],
  ['Search, groups, order and comparison.', '搜索、分组、排序和对比。'],
  ['How many targets are in each light.', '各种亮灯各有多少项。'],
  ['A light of the summary, which filters by it.', '汇总里的一种亮灯，点它即按它筛选。'],
  ['The head of a group.', '一组的标题。'],
  ["The room of an open row's gauge.", '展开的一行里仪表所在的区域。'],
  ["Colour of the reader's own rows.", '本单位各行的颜色。'],
  // union-county-ranking
  [
    "A person picked a row: `kind` is `row`, `id` its code or name, `item` the host's own row.",
    '有人选了一行：`kind` 为 `row`，`id` 为其编码或名称，`item` 为页面自己的那一行数据。',
  ],
  ['The list of rows.', '各行的列表。'],
  ['One row.', '一行。'],
  ['The bar of a row.', '一行的条形。'],
  ['Where names are looked for in a long list.', '长列表中搜索名称的地方。'],
  ['The controls of the playback.', '播放控件。'],
  [
    'For lobbies: `page` turns whole pages, `row` goes on by one row; absent = the list stands.',
    '用于大厅：`page` 整页轮播，`row` 逐行轮播；不写则列表不动。',
  ],
  [
    'Plays the frames from where they stand, or from the first where they stand at the end; stops at the end.',
    '从当前时点起播放；已在最后则从头播放，到最后停止。',
  ],
  ['Stops the playback where it is.', '播放停在当前时点。'],
  [
    'Shows a frame by its index, from 0; after the last comes the present, where the rows have figures.',
    '按序号（从 0 起）显示一个时点；各行有数字时，最后一个之后是当前。',
  ],
  [
    'Brings the row with a code (or, without a code, a name) into view and marks it.',
    '把某编码（没有编码则按名称）的行移到可见处并标出。',
  ],
  ['Colour of the bars.', '条形的颜色。'],
  ['Colour of the first places.', '前几名的颜色。'],
  ['Colour of names and figures.', '名称和数字的颜色。'],
  // union-station-map
  [
    'Shows a place; until it is laid out a map jumps there with its first picture.',
    '显示某个位置；地图尚未排好时，首次画出即直接定位到那里。',
  ],
  [
    'Shows the whole map, or one of `stations`, `boundary`, a district by its code or name.',
    '显示全图，或 `stations`、`boundary`，或按编码、名称指定的县区。',
  ],
  [
    'Shows the card of a station and goes to it; without an id closes the card. Fires no event: the owner knows.',
    '显示某个驿站的卡片并定位到它；不给编号则关闭卡片。不触发事件，因为是调用方自己的操作。',
  ],
  ['A person picked a station.', '有人选了一个驿站。'],
  [
    'Addresses of map tiles under the stations, `{z}/{x}/{y}` in them; several layers with blanks between; absent = none is asked for.',
    '驿站下面底图瓦片的网址，含 `{z}/{x}/{y}`；几层之间用空格隔开；不写则不请求任何瓦片。',
  ],
  [
    'What `{s}` in `tiles` stands for, a letter each. Default: `abc`.',
    '`tiles` 里的 `{s}` 换成哪些字母，一个字母一个。默认 `abc`。',
  ],
  [
    'The coordinate system of the tiles: `WGS84` (default), `GCJ02` or `BD09`.',
    '瓦片的坐标系：`WGS84`（默认）、`GCJ02` 或 `BD09`。',
  ],
  ['Whose tiles they are, shown at the lower left.', '瓦片的来源，显示在左下角。'],
  [
    'Shows photos of stations on their cards; they come from the addresses in the data.',
    '在名片上显示驿站的照片，取自数据里的网址。',
  ],
  [
    'For lobbies: seconds that the map stays at each district, one after the other; absent = it stands.',
    '用于大厅：地图逐个县区巡览，每个停留多少秒；不写则不动。',
  ],
  [
    'A large document is read in parts: of `total` rows `done` are read; equal when all are.',
    '大的文档分批读取：共 `total` 行，已读 `done` 行；全部读完时两者相等。',
  ],
  ['The line that says whose the base map is.', '写明底图来源的一行。'],
  ['The line that says how much of a large document has been read.', '写明大的文档已读多少的一行。'],
  [
    'What the tones and hatchings of the districts mean, with how many have each.',
    '图例：县区的深浅和斜线表示什么，各有几个。',
  ],
  ['The button and the line of the tour.', '巡览的按钮和说明。'],
  ['Search, filters and the nearest, above the list.', '列表上方的查找、筛选和“离我最近”。'],
  ['One filter.', '一个筛选按钮。'],
  [
    'A request failed: of the data, or of the boundary it names.',
    '一次请求失败：取数据，或取数据里写明的边界。',
  ],
  ['The map with its buttons.', '地图及其按钮。'],
  ["The line with the map's approval number, or that it is a schematic.", '写明审图号或示意图的一行。'],
  ['The counts above the list, which are the legend too.', '列表上方的数量，兼作图例。'],
  ['The list of stations.', '驿站列表。'],
  ['One station in the list.', '列表中的一个驿站。'],
  ['The card of the chosen station.', '所选驿站的卡片。'],
  ['Colour of the stations.', '驿站的颜色。'],
  ['Colour of the ring around the chosen station.', '所选驿站外圈的颜色。'],
  ['Colour of the land.', '陆地的颜色。'],
  ['Colour around the land.', '陆地以外的颜色。'],
  // union-fund-counter
  [
    'A person picks a programme: `kind` is "programme", `item` the host\'s own object.',
    '有人选了一个项目：`kind` 为 `programme`，`item` 为页面自己的那个对象。',
  ],
  ['The amount, large.', '大号的金额。'],
  ['The bar of programmes.', '各项目的条形。'],
  ['The amount over time.', '金额随时间的变化。'],
  ['The list of programmes.', '各项目的列表。'],
  ['Colour of the amount.', '金额的颜色。'],
  ['Colour of the bar.', '条形的颜色。'],
  // the board
  ['Whose board it is; stands in the title line.', '大屏属于谁，显示在标题栏。'],
  [
    '`fill` (default) or `contain`: keeps `ratio` and leaves the rest of the box black.',
    '`fill`（默认）或 `contain`：保持 `ratio`，其余部分留黑。',
  ],
  [
    'Width to height of the stage where `fit` is `contain`, `16/9` by default.',
    '`fit` 为 `contain` 时画面的宽高比，默认 `16/9`。',
  ],
  [
    'Seconds that a page stays; its own `dwell` wins. Default 20.',
    '每页停留的秒数，页面自己的 `dwell` 优先。默认 20。',
  ],
  ['Whether the pages stand still.', '页面是否停住不动。'],
  [
    'The ids of the pages in the order in which they come; one may come twice.',
    '按轮播顺序排列的页面 id，同一页可以出现两次。',
  ],
  [
    'A page whose widgets are all in these states is passed over: `empty` (default), `stale`, `invalid`, or `none`.',
    '一页的组件全部处于这些状态时跳过：`empty`（默认）、`stale`、`invalid`，或 `none`。',
  ],
  [
    'How far away the farthest reader stands, in metres: type grows with it.',
    '最远的观看者有多远，单位米：字随之放大。',
  ],
  [
    'Millimetres from one pixel of the wall to the next; absent = the wall is taken to be 1.2 m high.',
    '点间距，毫米；不写则按屏高 1.2 米计算。',
  ],
  ['Width to height of a pixel of the wall, where they are not square.', '像素不是正方形时，像素的宽高比。'],
  [
    '`light`, `dark`, `screen` or `contrast`, for the board and the widgets that have none of their own.',
    '`light`、`dark`、`screen` 或 `contrast`，用于大屏和自己没有写主题的组件。',
  ],
  [
    'The hours of the night, `19:00-07:00`, in Asia/Shanghai: then `night-theme` holds and title and foot are dimmed.',
    '夜间时段，如 `19:00-07:00`（北京时间）：此时用 `night-theme`，标题栏和页脚调暗。',
  ],
  ['The theme of the night. Default `screen`.', '夜间的主题，默认 `screen`。'],
  [
    'The board has the whole screen: keys from the whole page, no idle pointer, no selection, the screen stays on.',
    '大屏独占整个屏幕：整个页面的按键都归它，静止的指针隐藏，不能选取文字，屏幕保持常亮。',
  ],
  [
    'When the page is loaded anew each day, `04:30`, in Asia/Shanghai; absent = never.',
    '每天几点重新加载页面，如 `04:30`（北京时间）；不写则从不。',
  ],
  [
    'The id of the `union-feed` whose document the templates speak of; absent = the feed around the board.',
    '模板所用文档的 `union-feed` 的 id；不写则用外层的数据源。',
  ],
  ['The page on show, from 0.', '当前页，从 0 起。'],
  ['Shows the next page that has something to show.', '显示下一个有内容的页面。'],
  ['Shows the last page before that has something to show.', '显示上一个有内容的页面。'],
  [
    'Shows a page, by its place from 0 or its id, whatever its state; one that is not there changes nothing.',
    '按从 0 起的位置或 id 显示某一页，不论其状态；没有这一页则不变。',
  ],
  ['The pages turn.', '页面轮播。'],
  ['The pages stand still.', '页面停住。'],
  [
    'How the board is: what it shows, when frames were drawn and data came, and what went wrong.',
    '大屏的状况：在显示什么、最近一帧和最近一次数据在何时、出过哪些错。',
  ],
  ['Another page is shown.', '换了一页。'],
  ['A minute has passed, and the board is alive.', '又过了一分钟，大屏运行正常。'],
  ['The pages.', '各页面。'],
  ['All of the board.', '整块大屏。'],
  ['What keeps the ratio.', '保持比例的画面。'],
  ['The title line.', '标题栏。'],
  ['The clock in the title line.', '标题栏里的时钟。'],
  ['A dot for each page.', '每页一个圆点。'],
  ['The thin line that shows the time to the next page.', '显示离翻页还有多久的细线。'],
]);
