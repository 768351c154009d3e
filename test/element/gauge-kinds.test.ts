import { expect } from 'chai';
import { bandTargets } from '../../stories/target-gauge-examples.js';
import { gauge, inside, record, target, textOf } from './gauges.js';

// A page of its own, as every test file is: what judges the other kinds has not come when the first test begins.
describe('a target that is not plain', () => {
  it('waits for what judges it: loading, no wrong word, nothing drawn; a picture that is there stays', async () => {
    const before = await gauge(target(45));
    const events = record('union-data', 'union-invalid');
    const [first, second] = [await gauge(), await gauge()];
    first.data = bandTargets.yinchuanYellow;
    second.data = target(45, { reportedRate: 54 });
    before.data = target(41, { direction: 'at-most' });
    for (const element of [first, second]) {
      expect(element.state).to.equal('loading');
      expect(element.toSentence()).to.equal('数据加载中');
      expect(element.toTable()).to.deep.equal({ columns: [], rows: [] });
      expect(inside(element, 'svg')).to.equal(null);
    }
    expect(before.state).to.equal('ready');
    expect(before.toSentence()).to.contain('45.0%');
    expect(events).to.have.length(0);

    await Promise.all([first.updateComplete, second.updateComplete, before.updateComplete]);
    expect(first.state).to.equal('ready');
    expect(textOf(first, '.verdict')).to.equal('黄灯，滞后序时进度 28.8 个百分点');
    expect(textOf(second, '.notice')).to.contain('标称 54%');
    expect(before.toSentence()).to.contain('已用 41.0%');
    expect(events.filter(({ type }) => type === 'union-data')).to.have.length(3);
    expect(events.filter(({ type }) => type === 'union-invalid')).to.have.length(1);
  });

  it('is judged at once by the next gauge', async () => {
    const element = await gauge();
    element.data = target(92, { kind: 'level', unit: '%' });
    expect(element.state).to.equal('ready');
    expect(element.toSentence()).to.contain('未达标，低于目标 8.0 个百分点');
  });
});
