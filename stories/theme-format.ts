/** A portal's look as tokens, and the two forms in which a designer takes it away. */

/** The colours a page can set, in the order in which they are listed, and what each is for. */
export const COLOUR_TOKENS = [
  ['surface', '底色'],
  ['raised', '浮起的底色：本单位的行、按钮'],
  ['text', '文字、主要数字'],
  ['muted', '次要文字'],
  ['grid', '分隔线'],
  ['track', '弧与条形的轨道'],
  ['brand', '弧、条形、驿站的主色'],
  ['accent', '平均线、所选、焦点'],
  ['done', '已完成'],
  ['good', '正常'],
  ['warn', '预警的文字与描边'],
  ['warn-fill', '预警的填充'],
  ['bad', '滞后'],
] as const;

export type ColourToken = (typeof COLOUR_TOKENS)[number][0];

/** A look: `#rrggbb` for each colour, the radius of cards in px, and a font list as CSS has it. */
export interface ThemeTokens {
  readonly colours: Readonly<Record<ColourToken, string>>;
  readonly radiusPx: number;
  /** Missing values: empty = the page's own font. */
  readonly font: string;
}

/** The look as CSS, to be set on the widgets or above them. */
export function cssOfTheme({ colours, radiusPx, font }: ThemeTokens, selector = ':root'): string {
  const lines = COLOUR_TOKENS.map(([name]) => `  --union-${name}: ${colours[name]};`);
  lines.push(`  --union-radius: ${radiusPx}px;`);
  if (font) lines.push(`  --union-font: ${font};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
}

const shareOf = (hex: string): number => Math.round((parseInt(hex, 16) / 255) * 10_000) / 10_000;

/**
 * The look as design tokens.
 * @see https://www.designtokens.org/tr/2025.10/format/ and …/color/: a colour is an object with its space and components
 */
export function designTokensOf({ colours, radiusPx, font }: ThemeTokens): object {
  const colour = ([name, use]: (typeof COLOUR_TOKENS)[number]): [string, object] => {
    const hex = colours[name];
    const components = [1, 3, 5].map((at) => shareOf(hex.slice(at, at + 2)));
    return [name, { $value: { colorSpace: 'srgb', components, hex }, $description: use }];
  };
  const families = font.split(',').map((family) => family.trim().replace(/^["']|["']$/g, ''));
  return {
    union: {
      color: { $type: 'color', ...Object.fromEntries(COLOUR_TOKENS.map(colour)) },
      radius: { $type: 'dimension', $value: { value: radiusPx, unit: 'px' } },
      ...(font ? { font: { $type: 'fontFamily', $value: families } } : {}),
    },
  };
}
