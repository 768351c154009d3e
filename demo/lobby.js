// What this page adds to its board: on a wall wider than two screens two pages stand side by side, and when the ranking
// comes up, its months are played.
(function () {
  'use strict';

  const board = document.querySelector('union-board');

  /** Lays the pages below a node out for a wide wall. */
  function widen(root) {
    for (const page of root.querySelectorAll('[data-wide]')) {
      page.setAttribute('grid', page.getAttribute('data-wide'));
      const beside = document.getElementById(page.getAttribute('data-beside'));
      if (!beside) continue;
      page.setAttribute('heading', page.getAttribute('heading') + '　' + beside.getAttribute('heading'));
      page.append(...beside.children);
      beside.remove();
    }
  }

  if (matchMedia('(min-aspect-ratio: 5/2)').matches) {
    widen(board);
    for (const template of board.querySelectorAll('template')) widen(template.content);
  }

  const ranking = board.querySelector('union-county-ranking');

  board.addEventListener('union-page', function (event) {
    if (event.id === ranking.parentElement.id) ranking.play();
    else ranking.pause();
  });
})();
