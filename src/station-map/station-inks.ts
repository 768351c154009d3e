/** The colours of a theme, as a canvas takes them. */
export interface Inks {
  readonly water: string;
  readonly land: string;
  readonly tile: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  readonly brand: string;
  readonly accent: string;
}
