import { forgetMeasures } from './measure-text.js';

/** Something that wants to know when the page's own state changes. */
export interface PageListener {
  /** The page became visible or hidden. */
  pageShown?(visible: boolean): void;
  /** What the page looks like changed: a language, the system's theme, a font that arrived. */
  pageChanged?(): void;
}

const listeners = new Set<PageListener>();
let stop: (() => void) | undefined;

/** Tells all listeners that something about the page changed, which may be what they draw. */
export function changePage(): void {
  listeners.forEach((listener) => listener.pageChanged?.());
}

function watch(): () => void {
  const shown = (): void => listeners.forEach((listener) => listener.pageShown?.(!document.hidden));
  const fonts = (): void => {
    forgetMeasures();
    changePage();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const langs = new MutationObserver(changePage);
  langs.observe(document.documentElement, { attributes: true, subtree: true, attributeFilter: ['lang'] });
  document.addEventListener('visibilitychange', shown);
  dark.addEventListener('change', changePage);
  document.fonts?.addEventListener('loadingdone', fonts);
  return () => {
    langs.disconnect();
    document.removeEventListener('visibilitychange', shown);
    dark.removeEventListener('change', changePage);
    document.fonts?.removeEventListener('loadingdone', fonts);
  };
}

/** Tells a listener of changes until `forgetPage`; all listeners share one set of observers. */
export function listenToPage(listener: PageListener): void {
  listeners.add(listener);
  stop ??= watch();
}

/** Ends `listenToPage`; with the last listener the observers go too. */
export function forgetPage(listener: PageListener): void {
  listeners.delete(listener);
  if (listeners.size > 0) return;
  stop?.();
  stop = undefined;
}

/** An element itself or the nearest one above it that a selector means, through shadow roots. */
export function maybeClosest(element: Element, selector: string): Element | undefined {
  let at: Element | null = element;
  while (at) {
    const holder: Element | null = at.closest(selector);
    if (holder) return holder;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return undefined;
}

/** The language that holds at an element: its own `lang` or the nearest one above. */
export function maybeLangOf(element: Element): string | null | undefined {
  return maybeClosest(element, '[lang]')?.getAttribute('lang');
}

let lessMotion: MediaQueryList | undefined;

/** Whether the reader asked the system for less motion; asked of the page once, for all elements. */
export function wantsLessMotion(): boolean {
  lessMotion ??= matchMedia('(prefers-reduced-motion: reduce)');
  return lessMotion.matches;
}

/** Whether the system prefers dark. */
export function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

let frame: Promise<void> | undefined;
let frames = 0;

/** The next frame, one for all who wait; a page that draws no frames is waited for a quarter of a second at most. */
export function nextFrame(): Promise<void> {
  frame ??= new Promise<void>((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(request);
      clearTimeout(timer);
      frame = undefined;
      frames += 1;
      resolve();
    };
    const request = requestAnimationFrame(done);
    const timer = setTimeout(done, 250);
  });
  return frame;
}

/** The number of the frame that is being prepared; it changes when that frame is drawn. */
export function currentFrame(): number {
  void nextFrame();
  return frames;
}
