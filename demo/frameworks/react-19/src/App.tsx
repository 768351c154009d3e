import { useState } from 'react';
import 'union-widgets/county-ranking';
import type { Ranking } from 'union-widgets/county-ranking';
import 'union-widgets/react';
import 'union-widgets/target-gauge';
import { months, targetOf, type Month } from '../../data/months';

type Row = Ranking['rows'][number];

export function App() {
  const [month, setMonth] = useState<Month>('november');
  const [open, setOpen] = useState(true);
  const [row, setRow] = useState<Row>();
  return (
    <>
      <h1>React 19</h1>
      <p>
        <label>
          月份{' '}
          <select
            id="month"
            value={month}
            onChange={(event) => {
              setMonth(event.target.value as Month);
              setRow(undefined);
            }}
          >
            <option value="november">11月</option>
            <option value="october">10月</option>
          </select>
        </label>{' '}
        <button
          type="button"
          id="toggle"
          onClick={() => {
            setOpen(!open);
            setRow(undefined);
          }}
        >
          {open ? '收起' : '展开'}
        </button>
      </p>
      <p id="picked" role="status">
        {row ? `已选：${row.name}` : '点选一个县区，查看它的进度。'}
      </p>
      {open && (
        <union-county-ranking data={months[month]} onunion-select={(event) => setRow(event.item as Row)} />
      )}
      {row && <union-target-gauge data={targetOf(row)} />}
    </>
  );
}
