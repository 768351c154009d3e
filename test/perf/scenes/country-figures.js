// One set of rows for all contenders: as many as China has counties, each figure with one decimal, others at every step.
export const box = [800, 900];
export const count = 2844;
export const nameOf = (index) => `示例${index + 1}县`;
export const valueOf = (index, step) => ((index * 7919 + step * 6131) % 10_007) / 10;
export const valueText = (value) => value.toFixed(1);
export const highest = (step) => {
  let most = 0;
  for (let index = 0; index < count; index++) most = Math.max(most, valueOf(index, step));
  return valueText(most);
};
