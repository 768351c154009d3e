// The portal's display switches: each sets attributes on the page and on every union-* element, or, for large type, tells
// the widgets by the page's event; it remembers nothing.
// A link may choose at once: ?theme=screen&lang=en&elder
(function () {
  'use strict';

  const root = document.documentElement;
  const display = document.getElementById('display');
  const widgets = document.querySelectorAll(
    'union-target-gauge, union-county-ranking, union-station-map, union-fund-counter',
  );
  const asked = new URLSearchParams(location.search);

  /** Marks the one button of a group whose value is chosen. */
  function press(attribute, value) {
    for (const button of display.querySelectorAll('[' + attribute + ']')) {
      button.setAttribute('aria-pressed', String(button.getAttribute(attribute) === value));
    }
  }

  function setTheme(theme) {
    root.setAttribute('data-theme', theme);
    for (const widget of widgets) widget.setAttribute('theme', theme);
    press('data-theme-choice', theme);
  }

  function setLanguage(lang) {
    for (const widget of widgets) widget.setAttribute('lang', lang);
    press('data-lang-choice', lang);
  }

  function setElder(elder) {
    root.toggleAttribute('data-elder', elder);
    document.dispatchEvent(new CustomEvent('union-elder', { detail: elder }));
    press('data-elder-choice', elder ? '' : null);
  }

  display.addEventListener('click', function (event) {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.hasAttribute('data-theme-choice')) setTheme(button.getAttribute('data-theme-choice'));
    else if (button.hasAttribute('data-lang-choice')) setLanguage(button.getAttribute('data-lang-choice'));
    else setElder(!root.hasAttribute('data-elder'));
  });

  const themes = ['light', 'dark', 'screen'];
  setTheme(themes.indexOf(asked.get('theme')) < 0 ? 'light' : asked.get('theme'));
  setLanguage(asked.get('lang') === 'en' ? 'en' : 'zh-CN');
  setElder(asked.has('elder'));
  display.hidden = false;
})();
