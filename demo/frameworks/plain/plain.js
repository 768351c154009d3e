// A page without a framework. The ranking reads a file by its URL, the gauge gets an object; a listener on the ranking is
// gone with the ranking.
(function () {
  'use strict';

  const room = document.getElementById('room');
  const picked = document.getElementById('picked');
  const month = document.getElementById('month');
  const toggle = document.getElementById('toggle');
  let ranking;
  let gauge;

  /** Shows a month; what was picked belonged to the other one. */
  function showMonth() {
    forget();
    if (ranking) ranking.setAttribute('src', '../data/' + month.value + '.json');
  }

  function forget() {
    picked.textContent = '点选一个县区，查看它的进度。';
    if (gauge) gauge.hidden = true;
  }

  function mount() {
    ranking = document.createElement('union-county-ranking');
    gauge = document.createElement('union-target-gauge');
    ranking.addEventListener('union-select', function (event) {
      const row = event.item;
      picked.textContent = '已选：' + row.name;
      gauge.data = {
        name: row.name + '入会人数',
        unit: '人',
        value: row.part,
        target: row.whole,
        source: '示例数据',
      };
      gauge.hidden = false;
    });
    showMonth();
    room.append(ranking, gauge);
  }

  function unmount() {
    ranking.remove();
    gauge.remove();
    ranking = gauge = undefined;
    forget();
  }

  month.addEventListener('change', showMonth);
  toggle.addEventListener('click', function () {
    if (ranking) unmount();
    else mount();
    toggle.textContent = ranking ? '收起' : '展开';
  });
  mount();
})();
