import 'union-widgets/target-gauge';

const gauge = document.createElement('union-target-gauge');
gauge.addEventListener('union-data', ({ skipped }) => (document.title = `skipped ${skipped}`));
gauge.data = { name: '专题宣讲', unit: '场', value: 45, target: 100, source: '示例数据' };
document.body.append(gauge);
