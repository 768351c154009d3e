import type { Wish } from './station-finding.js';

/** The chip that opens the other services. */
export const MORE_CHIP = '+';

/** What a press on a chip wishes for. Shape: names that begin with a star are not services. */
export function chipPressed(wish: Wish, name: string): Partial<Wish> {
  if (name === '*open') return { openNow: !wish.openNow };
  if (name === '*day') return { allDay: !wish.allDay };
  if (name === '*honour') return { honoured: !wish.honoured };
  const others = wish.services.filter((own) => own !== name);
  return { services: others.length < wish.services.length ? others : [...others, name] };
}

/** What keys do while a place on the map is to be pointed at. */
export interface AimActs {
  readonly pan: (dxPx: number, dyPx: number) => void;
  readonly step: (steps: number) => void;
  /** Takes the middle of the map. */
  readonly take: () => void;
  readonly cancel: () => void;
}

const PAN_PX = 60;

/** Acts on a key; answers whether it meant anything. */
export function aimKey(key: string, { pan, step, take, cancel }: AimActs): boolean {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => pan(PAN_PX, 0),
    ArrowRight: () => pan(-PAN_PX, 0),
    ArrowUp: () => pan(0, PAN_PX),
    ArrowDown: () => pan(0, -PAN_PX),
    '+': () => step(1),
    '=': () => step(1),
    '-': () => step(-1),
    Enter: take,
    ' ': take,
    Escape: cancel,
  };
  const act = acts[key];
  act?.();
  return act !== undefined;
}
