/** Splits text into lines that fit, at spaces or between Chinese characters; at most `most`, the last takes the rest. */
export function wrapText(text: string, fits: (text: string) => boolean, most: number): string[] {
  // A bracket or a comma never stands alone at the wrong end of a line.
  const pieces = text.match(/[（“]*(?:[\x21-\x7e\u2212]+|[^\x21-\x7e])[）”，。]*/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && lines.length < most - 1 && !fits(line + piece)) {
      lines.push(line.trim());
      line = piece.trim();
    } else line += piece;
  }
  if (line.trim()) lines.push(line.trim());
  return lines;
}
