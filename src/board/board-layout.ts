/** What a board is laid out for. Units: `width` and `height` px of its box, `distance` metres, `pitch` millimetres. */
export interface BoardInput {
  readonly width: number;
  readonly height: number;
  /** `contain` keeps `ratio` and leaves the rest of the box dark; anything else fills the box. */
  readonly fit: string | undefined;
  /** Width to height, `"16/9"`. */
  readonly ratio: string | undefined;
  /** How far away the farthest reader stands. */
  readonly distance: number | undefined;
  /** From one pixel of the wall to the next, as LED walls are sold by (P1.86). */
  readonly pitch: number | undefined;
  /** Width to height of a pixel of the wall. */
  readonly pixelAspect: number | undefined;
  /** Whether the browser knows CSS `zoom`; without it type keeps the size that a portal has. */
  readonly canZoom: boolean;
}

/**
 * The stage in px of the board's box, and the room on it.
 * Units: `left`, `top`, `stageWidth`, `stageHeight` in px of the box; all others in px of the zoomed room.
 */
export interface BoardLayout {
  readonly left: number;
  readonly top: number;
  readonly stageWidth: number;
  readonly stageHeight: number;
  /** How much the stage is drawn narrower than it is laid out: 1 where pixels are square. */
  readonly squeeze: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  readonly pad: number;
  readonly gap: number;
  readonly head: number;
  readonly foot: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** At these lines a board is drawn as on a desk; a wall of twice as many shows the same, twice as sharp. */
const DESK_HEIGHT = 1080;
const DESK_WIDTH = 1280;
/** The least room a page may be left with by far readers. Units: px of the zoomed room. */
const LEAST_WIDTH = 800;
const LEAST_HEIGHT = 450;
/** Labels of the widgets. Units: px. */
const LABEL = 15;
/** The smallest type of the widgets, and the smallest that Chinese can be read in. Units: px. */
const SMALL = 13;
const SMALLEST = 12;
/** A sign is read from as far as 250 times its height: the rule of thumb of public signs. */
const READ_FROM = 250;
/** How high a wall is taken to be where nobody says: a screen of 98 inches. Units: millimetres. */
const WALL_MM = 1200;
const HEAD = 56;
const FOOT = 48;
const GAP = 16;

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && value > 0 && value < Infinity ? value : undefined;

/** Reads `"16/9"`, `"16:9"`, `"16×9"` or `"1.78"`, width to height. Missing values: 16/9, also for what is no ratio. */
export function ratioOf(text: string | undefined): number {
  const [, wide, high = '1'] =
    /^\s*(\d+(?:\.\d+)?)\s*(?:[/:×x]\s*(\d+(?:\.\d+)?))?\s*$/.exec(text ?? '') ?? [];
  return positive(Number(wide) / Number(high)) ?? 16 / 9;
}

/** Whole px. A quotient may come out a hair below the whole number that it is, which is not to cost a px. */
const wholePx = (px: number): number => Math.floor(px + 1e-6);

/**
 * How many times larger than on a desk all is drawn: by the size of the stage, and by how far readers stand.
 * Units: `width` and `height` square px. Rounded down to thousandths, so that the least room is left.
 */
function zoomOf(input: BoardInput, width: number, height: number): number {
  if (!input.canZoom) return 1;
  const bySize = Math.min(width / DESK_WIDTH, height / DESK_HEIGHT);
  const distance = positive(input.distance);
  const pitchMm = positive(input.pitch) ?? WALL_MM / Math.max(height, 1);
  const byDistance = distance === undefined ? 0 : (distance * 1000) / READ_FROM / pitchMm / LABEL;
  const most = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
  const wanted = Math.min(Math.max(bySize, byDistance), most);
  return wholePx(Math.max(wanted, SMALLEST / SMALL) * 1000) / 1000;
}

/**
 * Lays a board out in its box; the stage is whole px and never larger than the box.
 * Missing values: `undefined` where the box has no size; other numbers that are not above 0 count as not given.
 */
export function layoutBoard(input: BoardInput): BoardLayout | undefined {
  const { width, height } = input;
  if (!(width > 0 && height > 0)) return undefined;
  const aspect = positive(input.pixelAspect) ?? 1;
  // In square units the box is as wide as its pixels are.
  const wide = width * aspect;
  const ratio = ratioOf(input.ratio);
  const isWhole = input.fit !== 'contain';
  const roomWidth = isWhole ? wide : Math.min(wide, height * ratio);
  const stageHeight = wholePx(isWhole ? height : Math.min(height, wide / ratio));
  const stageWidth = wholePx(roomWidth / aspect);
  const zoom = zoomOf(input, stageWidth * aspect, stageHeight);
  const room = { width: wholePx((stageWidth * aspect) / zoom), height: wholePx(stageHeight / zoom) };
  const pad = Math.round(Math.min(room.width, room.height) * 0.02);
  return {
    left: wholePx((width - stageWidth) / 2),
    top: wholePx((height - stageHeight) / 2),
    stageWidth,
    stageHeight,
    squeeze: 1 / aspect,
    zoom,
    ...room,
    pad,
    gap: GAP,
    head: HEAD,
    foot: FOOT,
    pageWidth: Math.max(0, room.width - 2 * pad),
    pageHeight: Math.max(0, room.height - HEAD - FOOT),
  };
}
