// Text that does not fit, told by the page itself: on the board's page on show, every text that is seen must lie within
// its cell and the screen, and cells must not overlap. Shadow roots included.
(function () {
  'use strict';

  var SLACK_PX = 1.5;
  var LEADING = 0.12;

  // A font's box is higher than its letters, and stands over a tight line above and below: `leading` is that part of it.
  function inside(rect, box, leading) {
    var above = SLACK_PX + (leading || 0) * rect.height;
    return (
      rect.left >= box.left - SLACK_PX &&
      rect.right <= box.right + SLACK_PX &&
      rect.top >= box.top - above &&
      rect.bottom <= box.bottom + above
    );
  }

  function meets(a, b) {
    return (
      a.left < b.right - SLACK_PX &&
      b.left < a.right - SLACK_PX &&
      a.top < b.bottom - SLACK_PX &&
      b.top < a.bottom - SLACK_PX
    );
  }

  function parentOf(node) {
    return node.assignedSlot || node.parentElement || (node.getRootNode() && node.getRootNode().host) || null;
  }

  // What is for the ear alone is clipped to nothing; what scrolls shows a part of itself.
  function seenIn(element, box) {
    var seen = {
      left: box.left,
      right: box.right,
      top: box.top,
      bottom: box.bottom,
      scrolls: false,
      isCut: false,
    };
    for (var at = element; at; at = parentOf(at)) {
      var style = getComputedStyle(at);
      if (style.visibility !== 'visible' || style.opacity === '0' || style.clipPath !== 'none')
        return undefined;
      if (style.clip !== 'auto' && style.position === 'absolute') return undefined;
      if (style.overflowX !== 'visible' || style.overflowY !== 'visible') {
        var rect = at.getBoundingClientRect();
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) seen.scrolls = true;
        if (style.textOverflow === 'ellipsis') seen.isCut = seen.isCut || at.scrollWidth > at.clientWidth + 1;
        seen.left = Math.max(seen.left, rect.left);
        seen.right = Math.min(seen.right, rect.right);
        seen.top = Math.max(seen.top, rect.top);
        seen.bottom = Math.min(seen.bottom, rect.bottom);
      }
      // nothing around it clips what is fixed
      if (style.position === 'fixed') break;
    }
    return seen.right - seen.left > 2 && seen.bottom - seen.top > 2 ? seen : undefined;
  }

  function eachText(root, told) {
    var walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      var node = walker.currentNode;
      if (node.nodeType === 1) {
        if (node.shadowRoot) eachText(node.shadowRoot, told);
      } else if (node.data.trim() && !/^(style|script)$/i.test(node.parentNode.localName || '')) told(node);
    }
  }

  function textFaults(root, cell, screen, name) {
    var faults = [];
    eachText(root, function (text) {
      var element = text.parentElement || text.parentNode.host;
      var range = document.createRange();
      range.selectNodeContents(text);
      var rects = Array.from(range.getClientRects());
      var seen = seenIn(element, screen);
      if (rects.length === 0 || !seen) return;
      if (seen.isCut) faults.push(name + ': "' + text.data.trim() + '" is cut');
      rects.forEach(function (rect) {
        if (rect.width < 1 || rect.height < 1) return;
        // wholly out of what scrolls: not seen; in part: the list's own affair
        if (seen.scrolls) return;
        if (!inside(rect, cell, LEADING) || !inside(rect, screen) || !inside(rect, seen, LEADING))
          faults.push(
            name +
              ': "' +
              text.data.trim().slice(0, 24) +
              '" ' +
              [rect.left, rect.top, rect.right, rect.bottom].map(Math.round).join() +
              ' in ' +
              [cell.left, cell.top, cell.right, cell.bottom].map(Math.round).join(),
          );
      });
    });
    return faults;
  }

  /** What does not fit on the page on show. */
  window.textFaults = function () {
    var board = document.querySelector('union-board');
    var screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    var pages = Array.from(board.children).filter(function (page) {
      return page.localName === 'section' && page.getClientRects().length > 0;
    });
    var cells = pages.flatMap(function (page) {
      return Array.from(page.children);
    });
    var boxes = cells.map(function (cell) {
      return cell.getBoundingClientRect();
    });
    var faults = pages.length === 1 ? [] : [pages.length + ' pages on show'];
    cells.forEach(function (cell, at) {
      if (!(boxes[at].width > 0 && boxes[at].height > 0)) faults.push(cell.localName + ' has no box');
      if (!inside(boxes[at], screen)) faults.push(cell.localName + ' leaves the screen');
      boxes.slice(0, at).forEach(function (box) {
        if (meets(box, boxes[at])) faults.push(cell.localName + ' lies over another cell');
      });
      faults.push.apply(faults, textFaults(cell.shadowRoot, boxes[at], screen, cell.localName));
    });
    return faults.concat(textFaults(board.shadowRoot, screen, screen, 'union-board'));
  };
})();
