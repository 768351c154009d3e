/** A number as a path needs it. Units: px, to a hundredth. */
export function px(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A part of a circle, clockwise. Units: px and radians from the right. */
export function arcPath(cx: number, cy: number, r: number, fromRad: number, toRad: number): string {
  const large = toRad - fromRad > Math.PI ? 1 : 0;
  const at = (rad: number): string => `${px(cx + r * Math.cos(rad))} ${px(cy + r * Math.sin(rad))}`;
  return `M${at(fromRad)}A${px(r)} ${px(r)} 0 ${large} 1 ${at(toRad)}`;
}

/** A piece of a spoke, from one distance to another. Units: px and radians from the right. */
export function radialPath(cx: number, cy: number, from: number, to: number, rad: number): string {
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  return `M${px(cx + from * cos)} ${px(cy + from * sin)}L${px(cx + to * cos)} ${px(cy + to * sin)}`;
}
