// What a server has drawn is taken up by the script: other data is a new value of the attribute, or a new text of the
// child script, which the widget watches.
(function () {
  'use strict';

  const room = document.getElementById('room');
  const picked = document.getElementById('picked');
  const toggle = document.getElementById('toggle');
  const month = document.getElementById('month');
  const drawn = room.innerHTML;
  const hint = picked.textContent;

  // Shows a month; the county that stood beside it belonged to the other one.
  function showMonth() {
    picked.textContent = hint;
    const gauge = room.querySelector('union-target-gauge');
    if (gauge) gauge.hidden = true;
    fetch('../data/' + month.value + '.json')
      .then((response) => response.text())
      .then((text) => {
        const ranking = room.querySelector('union-county-ranking');
        if (ranking) ranking.setAttribute('data', text);
      });
  }

  room.addEventListener('union-select', (event) => {
    const row = event.item;
    picked.textContent = '已选：' + row.name;
    room.querySelector('union-target-gauge').hidden = false;
    room.querySelector('union-target-gauge > script').textContent = JSON.stringify({
      name: row.name + '入会人数',
      unit: '人',
      value: row.part,
      target: row.whole,
      source: '示例数据',
    });
  });
  month.addEventListener('change', showMonth);
  toggle.addEventListener('click', () => {
    const isOpen = room.childElementCount > 0;
    room.innerHTML = isOpen ? '' : drawn;
    toggle.textContent = isOpen ? '展开' : '收起';
    if (isOpen) picked.textContent = hint;
    else showMonth();
  });
})();
