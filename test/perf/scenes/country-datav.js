import { ScrollRankingBoard } from '@kjgl77/datav-vue3';
import styles from '@kjgl77/datav-vue3/dist/style.css';
import { createApp, h, nextTick, shallowRef } from 'vue';
import { box, count, tenth, nameOf, valueOf } from './country-figures.js';
import { createBoxes, expectText } from './stage.js';

let parent;
const config = shallowRef();
const configAt = (step) => ({
  rowNum: 20,
  valueFormatter: ({ value }) => value.toFixed(1),
  data: Array.from({ length: count }, (_, index) => ({ name: nameOf(index), value: valueOf(index, step) })),
});

export function mount() {
  document.head.append(Object.assign(document.createElement('style'), { textContent: styles }));
  [parent] = createBoxes(1, ...box);
  config.value = configAt(0);
  createApp({
    render: () => h(ScrollRankingBoard, { config: config.value, style: 'width:100%;height:100%' }),
  }).mount(parent);
  return nextTick();
}

export function update(step) {
  config.value = configAt(step);
  return nextTick();
}

export const check = (step) => expectText(parent.textContent, tenth(step), 0);
