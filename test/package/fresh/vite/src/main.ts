import 'union-widgets/target-gauge';
import type { Target, TargetGaugeElement } from 'union-widgets/target-gauge';

const target: Target = { name: '专题宣讲', unit: '场', value: 45, target: 100, source: '示例数据' };
const gauge: TargetGaugeElement = document.createElement('union-target-gauge');
gauge.addEventListener('union-data', ({ skipped }) => (document.title = `skipped ${skipped}`));
gauge.data = target;
document.body.append(gauge);
