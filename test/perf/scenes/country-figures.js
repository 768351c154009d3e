// One set of rows for all contenders: as many as China has counties, each figure with one decimal, others at every step.
export const box = [800, 900];
export const count = 2844;
export const nameOf = (index) => `示例${index + 1}县`;
export const valueOf = (index, step) => ((index * 7919 + step * 6131) % 10_007) / 10;
export const valueText = (value) => value.toFixed(1);
/** A figure that every contender shows at that step: one of the first ten, which a list that has moved on by a row still has. */
export const tenth = (step) => {
  const values = Array.from({ length: count }, (_, index) => valueOf(index, step)).sort((a, b) => b - a);
  return valueText(values[9]);
};
