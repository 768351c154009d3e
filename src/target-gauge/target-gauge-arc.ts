/** Where a gauge's arc starts and how far it goes. Units: radians, clockwise from the right. */
export const START_RAD = (150 * Math.PI) / 180;
export const SWEEP_RAD = (240 * Math.PI) / 180;

/** A length as paths write it. Units: px, to the hundredth. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A path along a circle, clockwise. Units: px and radians. */
export function arcPath(cx: number, cy: number, r: number, fromRad: number, toRad: number): string {
  const large = toRad - fromRad > Math.PI ? 1 : 0;
  const at = (rad: number): string => `${px(cx + r * Math.cos(rad))} ${px(cy + r * Math.sin(rad))}`;
  return `M${at(fromRad)}A${px(r)} ${px(r)} 0 ${large} 1 ${at(toRad)}`;
}

/** A path across a circle's line, from one radius to another. Units: px and radians. */
export function radialPath(cx: number, cy: number, from: number, to: number, rad: number): string {
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return `M${px(cx + from * cos)} ${px(cy + from * sin)}L${px(cx + to * cos)} ${px(cy + to * sin)}`;
}
