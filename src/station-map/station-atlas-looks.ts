import type { Mark } from './station-icons.js';
import type { RollHead, RollWindow } from './station-roll.js';

/** A filter that can be switched on. */
export interface Chip {
  readonly name: string;
  readonly text: string;
  readonly icon: string | undefined;
  readonly isOn: boolean;
}

/** What stands above the list. Missing values: empty texts are not shown. */
export interface FinderLook {
  readonly label: string;
  readonly placeholder: string;
  readonly hasText: boolean;
  readonly filter: string;
  readonly chips: readonly Chip[];
  readonly more: { readonly text: string; readonly isOpen: boolean } | undefined;
  readonly near: string;
  readonly isNear: boolean;
  /** What became of locating. */
  readonly notice: string;
  /** How many were found. */
  readonly found: string;
  /** The way back from a list of some only. */
  readonly all: string;
  readonly total: string;
  readonly summary: readonly { readonly mark: Mark; readonly text: string }[];
}

/** A row of the list, every text ready. */
export interface RollRow {
  readonly name: string;
  readonly detail: string;
  readonly state: string;
  readonly mark: Mark;
}

/** What the list shows. */
export interface RollLook {
  readonly label: string;
  readonly window: RollWindow;
  /** How high a district's line is in a long list. Units: px. */
  readonly headPx: number;
  readonly count: number;
  readonly isWhole: boolean;
  readonly chosen: number;
  readonly active: number;
  readonly title: (head: RollHead) => string;
  readonly row: (at: number) => RollRow;
}

/** A line of the legend. Shape: `tone` how strong the colour is, 0 to 1; hatched where there is no figure. */
export interface LegendLine {
  readonly tone: number;
  readonly hatch: string | undefined;
  readonly text: string;
  readonly count: string;
}

/** The tour as it stands. */
export interface TourLook {
  readonly label: string;
  readonly button: string;
  readonly isPlaying: boolean;
  readonly line: string;
}

/** What lies over the map. Missing values: empty texts and `undefined` are not shown. */
export interface OverLook {
  readonly isLoading: boolean;
  readonly legend: { readonly title: string; readonly lines: readonly LegendLine[] } | undefined;
  readonly tour: TourLook | undefined;
  readonly attribution: string;
  readonly aim: { readonly label: string; readonly text: string } | undefined;
  readonly hasTiles: boolean;
}
