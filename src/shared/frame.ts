import { html, nothing, type TemplateResult } from 'lit';
import { LIGHT_SHAPES } from '../core/light-shapes.js';
import type { Box } from './box-controller.js';
import type { FrameLayout } from './frame-layout.js';
import type { StatusText } from './widget-status.js';

/** Role and level of a heading, as attributes. Missing values: a paragraph, for anything but a level from 1 to 6. */
export function headingRole(level: unknown): readonly (string | typeof nothing)[] {
  return /^[1-6]$/.test(String(level)) ? ['heading', String(level)] : [nothing, nothing];
}

/** What stands below the picture: what is wrong with it, then 截至, 数据来源, 口径. Nothing where all is well. */
export function renderBelow({ notice, footer }: StatusText): (TemplateResult | typeof nothing)[] {
  return [
    notice
      ? html`<p class="notice" part="notice" role="status" title=${notice}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${LIGHT_SHAPES.warn}></path></svg>${notice}
        </p>`
      : nothing,
    footer.length > 0
      ? html`<p class="footer" part="footer">${footer.map((part) => html`<span>${part}</span> `)}</p>`
      : nothing,
  ];
}

/** The classes of a frame: its theme, and how it stands in its host. */
export function frameClass(
  theme: string,
  elder: boolean,
  frame: FrameLayout | undefined,
  { height }: Box,
): string {
  return `frame ${theme}${elder ? ' elder' : ''}${frame?.tiny ? ' tiny' : frame?.terse ? ' terse' : ''}${height === undefined ? '' : ' fixed'}`;
}

/**
 * The sizes of a frame as CSS properties, as far as the styles do not say them. Units: px.
 * Missing values: `undefined` where the styles say all of them.
 */
export function frameProps(
  frame: FrameLayout | undefined,
  { width, height, isPadded }: Box,
  emptyHeight: number | undefined,
): Record<string, string> | undefined {
  // The styles fill a host; inside its padding they cannot.
  const isInset = height !== undefined && isPadded;
  if (!frame || (frame.tiny && emptyHeight === undefined && !isInset)) return undefined;
  const props: Record<string, string> = {};
  const { pad, type, tiny } = frame;
  if (!tiny) {
    props['--_pad'] = `${pad}px`;
    props['--_heading'] = `${type.heading}px`;
    props['--_label'] = `${type.label}px`;
    props['--_small'] = `${type.small}px`;
  }
  if (emptyHeight !== undefined) props['--_room'] = `${frame.bodyHeight ?? emptyHeight}px`;
  if (isInset) {
    props['width'] = `${width}px`;
    props['height'] = `${height}px`;
  }
  return props;
}
