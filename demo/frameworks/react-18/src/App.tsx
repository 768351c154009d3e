import { useEffect, useRef, useState } from 'react';
import type { UnionSelectEvent } from 'union-widgets';
import 'union-widgets/county-ranking';
import type { CountyRankingElement, Ranking } from 'union-widgets/county-ranking';
import 'union-widgets/react-18';
import 'union-widgets/target-gauge';
import type { TargetGaugeElement } from 'union-widgets/target-gauge';
import { months, targetOf, type Month } from '../../data/months';

type Row = Ranking['rows'][number];

/** Before React 19 an object goes to the property, and a listener to the element, through a ref. */
function CountyRanking({ data, onSelect }: { data: Ranking; onSelect: (event: UnionSelectEvent) => void }) {
  const ref = useRef<CountyRankingElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.data = data;
  }, [data]);
  useEffect(() => {
    const ranking = ref.current;
    ranking?.addEventListener('union-select', onSelect);
    return () => ranking?.removeEventListener('union-select', onSelect);
  }, [onSelect]);
  return <union-county-ranking ref={ref} />;
}

function RowGauge({ row }: { row: Row }) {
  const ref = useRef<TargetGaugeElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.data = targetOf(row);
  }, [row]);
  return <union-target-gauge ref={ref} />;
}

export function App() {
  const [month, setMonth] = useState<Month>('november');
  const [open, setOpen] = useState(true);
  const [row, setRow] = useState<Row>();
  return (
    <>
      <h1>React 18</h1>
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
      {open && <CountyRanking data={months[month]} onSelect={(event) => setRow(event.item as Row)} />}
      {row && <RowGauge row={row} />}
    </>
  );
}
