// One set of figures for all contenders: a different rate in every gauge, another one after every step.
export const box = [95, 105];
export const rateAt = (index, step) => (201 + ((index * 37 + step * 211) % 700)) / 10; // 20.1 … 90.0
export const rateText = (index, step) => `${rateAt(index, step).toFixed(1)}%`;
