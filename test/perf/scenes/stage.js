// What every contender of a scene shares, so that all of them get the same boxes.

/**
 * Puts `n` boxes of one size on the stage. They are contained, so that a peer that reads its size after every
 * write pays for its own box only, not for the layout of all: our limits must not lean on the page's layout.
 */
export function createBoxes(n, width, height) {
  const boxes = Array.from({ length: n }, () => {
    const box = document.createElement('div');
    Object.assign(box.style, {
      width: `${width}px`,
      height: `${height}px`,
      position: 'relative',
      contain: 'strict',
    });
    return box;
  });
  document.getElementById('stage').append(...boxes);
  return boxes;
}

/**
 * Resolves when every element has said `union-data` ("new data is wholly on the screen") once more.
 * Call it before the data is set.
 * @throws when one refuses its data, or is silent for ten seconds
 */
export function untilShown(elements) {
  const stage = document.getElementById('stage');
  return new Promise((resolve, reject) => {
    const waiting = new Set(elements);
    const onShown = ({ target }) => {
      if (waiting.delete(target) && waiting.size === 0) finish(resolve);
    };
    const onInvalid = ({ issues }) => finish(() => reject(new Error(`refused: ${JSON.stringify(issues)}`)));
    const tooLate = () =>
      finish(() => reject(new Error(`${waiting.size} of ${elements.length} never said union-data`)));
    const timer = setTimeout(tooLate, 10_000);
    stage.addEventListener('union-data', onShown);
    stage.addEventListener('union-invalid', onInvalid);
    function finish(settle) {
      clearTimeout(timer);
      stage.removeEventListener('union-data', onShown);
      stage.removeEventListener('union-invalid', onInvalid);
      settle();
    }
  });
}

/** All text in an element's shadow tree, without the blanks and separators that may be set between digits. */
export const shadowText = (element) => element.shadowRoot.textContent.replace(/[\s,\u200b]/g, '');

/** @throws when a box does not show what it should */
export function expectText(shown, expected, index) {
  if (!shown.includes(expected))
    throw new Error(`no. ${index} should show ${expected}, shows ${shown.slice(0, 200)}`);
}

/** @throws when a canvas is still blank */
export function expectInk(canvas, index) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  if (!data.some((channel) => channel !== 0)) throw new Error(`canvas no. ${index} is blank`);
}
