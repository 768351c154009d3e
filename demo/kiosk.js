// Waits for the lobby and goes there. Served beside lobby.html it asks for that page itself; opened from a file, with
// ?to=http://server/lobby.html, it loads the picture alive.svg beside it, since such a page may not read another's answers:
// a picture arrives only from a server that works.
(function () {
  'use strict';

  const EVERY_MS = 5000;
  const GIVE_UP_MS = 15000;

  const target = targetOf(new URLSearchParams(location.search).get('to'));
  const state = document.getElementById('state');
  const stateEnglish = document.getElementById('state-en');
  let tries = 0;

  /** Where to go: from a server only to a page of its own, from a file to any address of the web; never to this page. */
  function targetOf(asked) {
    const local = location.protocol === 'file:';
    const preset = new URL('lobby.html', location.href);
    let url;
    try {
      url = new URL(asked || preset, location.href);
    } catch {
      return preset;
    }
    const allowed = local
      ? /^https?:$/.test(url.protocol)
      : url.origin === location.origin && url.pathname !== location.pathname;
    return allowed || (local && !asked) ? url : preset;
  }

  function asksForPage() {
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(), GIVE_UP_MS);
    return fetch(target.href, { cache: 'no-store', signal: control.signal }).then(
      (response) => {
        clearTimeout(timer);
        return response.ok;
      },
      () => false,
    );
  }

  function asksForPicture() {
    return new Promise((resolve) => {
      const picture = new Image();
      const timer = setTimeout(() => resolve(false), GIVE_UP_MS);
      const told = (answers) => () => {
        clearTimeout(timer);
        resolve(answers);
      };
      picture.onload = told(true);
      picture.onerror = told(false);
      picture.src = new URL('alive.svg?' + Date.now(), target.href).href;
    });
  }

  const asks = location.protocol === 'file:' ? asksForPicture : asksForPage;

  function attempt() {
    asks().then((answers) => {
      if (answers) {
        location.replace(target.href);
      } else {
        tries += 1;
        state.textContent = '正在连接… 已尝试 ' + tries + ' 次';
        stateEnglish.textContent = 'Connecting… ' + tries + (tries === 1 ? ' attempt' : ' attempts');
      }
      // also after going there: where that came to nothing, this page is still here
      setTimeout(attempt, EVERY_MS);
    });
  }

  // the first after a moment, so that a lobby that sends people back here makes no quick circle
  setTimeout(attempt, 1000);
})();
