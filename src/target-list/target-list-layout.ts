import type { Lang } from '../core/words.js';
import { chooseColumns, type Columns } from './target-list-columns.js';
import type { Target } from '../target-gauge/target-gauge-data.js';
import { gaugeDocument, type ListReading, type Snapshot } from './target-list-data.js';
import { remember } from '../core/memo.js';
import { arrange, type Wish } from './target-list-order.js';
import { createWriter, linesOf, type Line, type Row } from './target-list-rows.js';
import { maybeSnapshot, SPANS } from './target-list-since.js';
import { heightsOf, maybeFit, sizesOf, type Fit, type Sizes } from './target-list-sizes.js';
import { judgeTargets, moveTargets, type Standing } from './target-list-standings.js';
import { ledgerLabel, stepsText, tallyOf, type Tally } from './target-list-text.js';
import { choosersOf, type Chooser } from './target-list-tools.js';
import { offsetsOf, windowAt, type Window } from '../core/row-window.js';
import { columnWord, ledgerWordsOf, type Column } from './target-list-words.js';

/** The room a ledger is laid out for. Units: px; `height` undefined = as high as its rows, within a limit. */
export interface ListSpace {
  readonly width: number;
  readonly height: number | undefined;
  readonly tiny: boolean;
  readonly elder: boolean;
  readonly lang: Lang;
  readonly variant: string | undefined;
  readonly type: { readonly label: number; readonly small: number };
  readonly today: number;
}

/** What a reader sees of a ledger. `since`: a span, a snapshot's key or label, `latest` or `none`. Units: px. */
export interface ListView {
  readonly wish: Wish;
  readonly closed: ReadonlySet<string>;
  readonly openKey: string | undefined;
  readonly since: string;
  readonly scrollPx: number;
  /** Every row is drawn, whatever the room: on paper. */
  readonly isWhole: boolean;
}

/** A ledger ready to draw. Units: px. Missing values: empty texts and lists for what is not shown. */
export interface ListLayout {
  readonly label: string;
  readonly columns: Columns;
  readonly heads: readonly (readonly [column: Column, text: string])[];
  readonly compact: boolean;
  readonly fixed: boolean;
  /** How rows share the given height; else they scroll, or are as high as they are. */
  readonly fit: Fit | undefined;
  readonly sizes: Sizes;
  /** The height that long ledgers scroll within, where the box gives none. */
  readonly capPx: number | undefined;
  readonly total: string;
  /** The lights with how many targets have them; those in `pressed` are shown alone. */
  readonly chips: readonly Tally[];
  readonly pressed: ReadonlySet<string>;
  readonly shown: string;
  readonly against: string;
  readonly steps: string;
  readonly choosers: readonly Chooser[];
  readonly nothing: string;
  /** What the gauge of the open row shows. */
  readonly gauge: Target | undefined;
  readonly lines: readonly Line[];
  readonly rows: readonly Row[];
  /** Of long ledgers: where each line begins, and which are drawn. */
  readonly offsets: Float64Array | undefined;
  readonly window: Window;
  /** The height that rows are seen in. */
  readonly sightPx: number;
}

/** Beyond so many lines only those in sight are drawn. */
export const VIRTUAL_FROM = 200;
const CAP_ROWS = 14;
/** A scroll bar's width, kept free where rows scroll. */
const GUTTER_PX = 12;
/** Below this height a box has room for rows only. */
const BARE_PX = 260;
const ALL_OPEN: ReadonlySet<string> = new Set();

/** The choice that stands for what is compared with: a span by its own name, else the snapshot. */
function chosenOf({ since }: ListView, snapshot: Snapshot | undefined): string {
  return snapshot ? (SPANS.find((span) => span === since) ?? snapshot.key) : 'none';
}

/** Lays ledgers out. It remembers its last steps: what a scroll or a key leaves as it was is not done again. */
export class ListLayouter {
  readonly #judge = remember(judgeTargets);
  readonly #snapshot = remember(maybeSnapshot);
  readonly #move = remember(moveTargets);
  readonly #arrange = remember(arrange);
  readonly #tally = remember(tallyOf);
  readonly #gauge = remember(gaugeDocument);
  readonly #lines = remember(linesOf);
  readonly #writer = remember(createWriter);

  /** Every target judged, with what became of it since the snapshot that is chosen. */
  standings(
    data: ListReading,
    since: string,
    today: number,
  ): { readonly standings: readonly Standing[]; readonly snapshot: Snapshot | undefined } {
    const snapshot = this.#snapshot(data, since, data.cutoff?.last ?? today);
    return { standings: this.#move(data, this.#judge(data, today), snapshot), snapshot };
  }

  layout(data: ListReading, view: ListView, space: ListSpace): ListLayout {
    const { lang, type, tiny, height, width, today, elder } = space;
    const { wish, isWhole } = view;
    const words = ledgerWordsOf(lang);
    const { standings, snapshot } = this.standings(data, view.since, today);
    const tallies = this.#tally(standings, lang);
    const groups = this.#arrange(standings, wish);
    const lines = this.#lines(groups, wish.grouping, isWhole ? ALL_OPEN : view.closed, view.openKey);
    const isVirtual = lines.length > VIRTUAL_FROM && !isWhole;
    const compact = space.variant === 'compact' && !tiny;
    const fixed = height !== undefined;
    const bare = tiny || (fixed && height < BARE_PX);
    const room = width - (fixed || isVirtual ? GUTTER_PX : 0);
    const left = (height ?? 0) - (bare ? 0 : type.small * 2.8);
    const fit =
      compact && fixed && !isVirtual ? maybeFit(lines.length, room, left, type.label, elder) : undefined;
    const fontPx = fit?.fontPx ?? (tiny ? type.small : type.label);
    const columns = chooseColumns({
      widthEm: room / (fit?.columns ?? 1) / fontPx - 1,
      tiny,
      compact,
      hasMoves: snapshot !== undefined,
      hasCourses: data.snapshots.length > 0,
      hasOwners: wish.grouping !== 'owner' && data.targets.some(({ owner }) => owner),
    });
    const sizes = sizesOf(fontPx, type, columns.mode, compact, elder);
    const { mode, nameEm } = columns;
    const offsets = isVirtual
      ? offsetsOf(heightsOf(lines, sizes, { mode, nameEm, compact, lang }))
      : undefined;
    const sightPx = height ?? CAP_ROWS * sizes.rowPx;
    const window = offsets
      ? windowAt(offsets, view.scrollPx, sightPx)
      : { from: 0, to: lines.length, above: 0, below: 0 };
    const open = lines.find(({ isOpen, standing }) => isOpen && standing?.reading)?.standing;
    const write = this.#writer(data, wish.grouping, tallies, snapshot, today, lang);
    const seen = groups.reduceRight((sum, group) => sum + group.standings.length, 0);
    const cutoff = data.cutoff?.last ?? today;
    return {
      label: ledgerLabel(data, lang),
      columns,
      heads:
        bare || compact || mode !== 'wide'
          ? []
          : columns.shown.map((column) => [column, columnWord(column, lang)]),
      compact,
      fixed,
      fit,
      sizes,
      capPx: isVirtual && !fixed ? sightPx : undefined,
      total: words.total(standings.length),
      chips: bare ? [] : tallies,
      pressed: wish.states,
      shown: seen < standings.length ? words.shown(seen, standings.length) : '',
      ...stepsText(standings, snapshot, lang),
      choosers:
        bare || compact || standings.length === 0
          ? []
          : choosersOf(data, wish, chosenOf(view, snapshot), cutoff, lang),
      nothing: lines.length === 0 ? words.nothing : '',
      gauge: open && this.#gauge(data, open.target),
      lines,
      rows: lines.slice(window.from, window.to).map(write),
      offsets,
      window,
      sightPx,
    };
  }
}
