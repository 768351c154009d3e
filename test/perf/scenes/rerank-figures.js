// Fifty rows whose order is another at every step, the same for all contenders.
export const box = [800, 2400];
export const nameOf = (index) => `示例${index + 1}县`;
export const valueOf = (index, step) => 100 + ((index * 37 + step * step * 101 + index * step * 17) % 1009);
export const orderAt = (count, step) =>
  Array.from({ length: count }, (_, index) => index).sort(
    (a, b) => valueOf(b, step) - valueOf(a, step) || nameOf(a).localeCompare(nameOf(b)),
  );
