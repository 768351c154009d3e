// A page of the jQuery era: elements from markup, data by .prop(), the listener delegated, everything gone with .empty().
jQuery(function ($) {
  var $room = $('#room');
  var $picked = $('#picked');
  var hint = $picked.text();

  // Shows a month; what was picked belonged to the other one.
  function showMonth() {
    $picked.text(hint);
    $room.find('union-target-gauge').attr('hidden', '');
    $.getJSON('../data/' + $('#month').val() + '.json', function (ranking) {
      // .prop() sets the property; .data() would only store the object, and .attr() wants JSON text.
      $room.find('union-county-ranking').prop('data', ranking);
    });
  }

  function mount() {
    $room.html(
      '<union-county-ranking></union-county-ranking><union-target-gauge hidden></union-target-gauge>',
    );
    showMonth();
  }

  // jQuery has an event of its own around ours; its fields are those of event.originalEvent.
  $room.on('union-select', 'union-county-ranking', function (event) {
    var row = event.originalEvent.item;
    $picked.text('已选：' + row.name);
    $room
      .find('union-target-gauge')
      .attr(
        'data',
        JSON.stringify({
          name: row.name + '入会人数',
          unit: '人',
          value: row.part,
          target: row.whole,
          source: '示例数据',
        }),
      )
      .removeAttr('hidden');
  });
  $('#month').on('change', showMonth);
  $('#toggle').on('click', function () {
    if ($room.children().length > 0) {
      $room.empty();
      $picked.text(hint);
      $(this).text('展开');
    } else {
      mount();
      $(this).text('收起');
    }
  });
  mount();
});
