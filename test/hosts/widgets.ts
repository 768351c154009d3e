/** One of each widget with its data inside, what it must say, and what a person does to it. */
import { joiningRanking } from '../../stories/county-ranking-examples.js';
import { cityFund, countyFund } from '../../stories/fund-examples.js';
import { exampleSchematic } from '../../stories/station-examples.js';
import { countyTarget } from '../../stories/target-gauge-examples.js';
import { cityLedger } from '../../stories/target-list-examples.js';

export interface WidgetCase {
  readonly tag: string;
  readonly data: object;
  /** Stands in the sentence of `data`, and not in that of `other`. */
  readonly said: string;
  /** Stands in the picture of `data`, to be seen. */
  readonly shown: readonly string[];
  readonly other: object;
  readonly otherSaid: string;
  /** What a person picks, by keyboard and by hand. Missing values: there is nothing to pick. */
  readonly pick?: {
    readonly focus: string;
    readonly keys: readonly string[];
    readonly row: string;
    readonly kind: string;
    readonly id: string;
  };
}

export const widgetCases: readonly WidgetCase[] = [
  {
    tag: 'union-target-gauge',
    data: countyTarget,
    said: '滞后序时进度 43.8 个百分点',
    shown: ['45.0%', '滞后序时进度43.8个百分点', '序时'],
    other: { ...countyTarget, value: 50 },
    otherSaid: '完成率 50.0%',
  },
  {
    tag: 'union-target-list',
    data: cityLedger,
    said: '24 项',
    shown: ['专题宣讲', '93.0%', '滞后'],
    other: { ...cityLedger, targets: cityLedger.targets.slice(0, 5) },
    otherSaid: '5 项',
    pick: { focus: '.rows', keys: ['ArrowDown', 'Enter'], row: '.row', kind: 'target', id: 'a3' },
  },
  {
    tag: 'union-county-ranking',
    data: joiningRanking,
    said: '共 12 个',
    shown: ['澄湖区', '82.0%', '并列第4名', '未报送', '末位'],
    other: { ...joiningRanking, rows: joiningRanking.rows.slice(0, 6) },
    otherSaid: '共 6 个',
    pick: {
      focus: '[role=listbox]',
      keys: ['ArrowDown', 'ArrowDown', 'Enter'],
      row: '[role=option]',
      kind: 'row',
      id: 'S03',
    },
  },
  {
    tag: 'union-station-map',
    data: exampleSchematic,
    said: '共60个驿站',
    shown: ['60个驿站', '滨河大道驿站3', '示意图'],
    other: { ...exampleSchematic, stations: exampleSchematic.stations.slice(0, 7) },
    otherSaid: '共7个驿站',
    pick: {
      focus: '.list',
      keys: ['ArrowDown', 'Enter'],
      row: '[role=option]',
      kind: 'station',
      id: 'SL-019',
    },
  },
  {
    tag: 'union-fund-counter',
    data: cityFund,
    said: '1200万元',
    shown: ['1200', '万元', '金秋助学', '3200', '3750'],
    other: countyFund,
    otherSaid: '115万元',
    pick: { focus: 'button.entry', keys: ['Enter'], row: 'button.entry', kind: 'programme', id: 'study' },
  },
];

export const tags: readonly string[] = widgetCases.map(({ tag }) => tag);

/** The markup of some widgets with their data as JSON scripts, which no policy runs, and the author's table beside it. */
export const markup = (names: readonly string[] = tags): string =>
  widgetCases
    .filter(({ tag }) => names.includes(tag))
    .map(
      ({ tag, data }) =>
        `<${tag}><script type="application/json">${JSON.stringify(data)}</script><table><tr><td>后备表格</td></tr></table></${tag}>`,
    )
    .join('\n');
