import type { BoardFault } from './board-faults.js';
import type { CellState, SkipReason } from './board-rotation.js';

/** A widget on a page. Missing values: `asOf` where its data does not say, `lastDataMs` where none has come. */
export interface CellHealth {
  readonly widget: string;
  readonly state: CellState;
  readonly asOf?: string | undefined;
  readonly lastDataMs?: number | undefined;
}

/** A page of the board. Missing values: `skipped` where it is shown in its turn. */
export interface PageHealth {
  readonly id: string;
  readonly heading: string;
  readonly skipped?: SkipReason | undefined;
  readonly cells: readonly CellHealth[];
}

/**
 * How the board is, for a page or a program that watches over it. Units: milliseconds since the epoch; `heapBytes` bytes.
 * Missing values: `lastFrameMs` where no frame was drawn yet, `lastDataMs` where no data came, `heapBytes` where the
 * browser does not say.
 */
export interface BoardHealth {
  readonly version: string;
  readonly nowMs: number;
  readonly startedMs: number;
  readonly page: number;
  readonly paused: boolean;
  readonly lastFrameMs: number | undefined;
  readonly lastDataMs: number | undefined;
  readonly pages: readonly PageHealth[];
  /** Each kind of fault once, the newest last. */
  readonly errors: readonly BoardFault[];
  readonly heapBytes: number | undefined;
}
