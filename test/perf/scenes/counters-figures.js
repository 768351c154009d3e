// One set of amounts for all contenders, in fen so that their text is exact; every step changes most digits.
export const box = [190, 200];
export const amountText = (index, step) => {
  const fen = String(1_234_567_805 + index * 7_654_321 + step * 98_765_437);
  return `${fen.slice(0, -2)}.${fen.slice(-2)}`;
};
export const groupedText = (index, step) =>
  Number(amountText(index, step)).toLocaleString('en', { minimumFractionDigits: 2 });
