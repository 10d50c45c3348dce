import { type RefObject, useEffect } from 'react';

const FOCUSABLE = 'input, select, textarea, button, summary, a[href], [tabindex="0"]';
/** What covers the rest or floats above it for a while; when it goes, the focus goes back to where it was before. */
const COVER = '[role="dialog"], [role="menu"], section[tabindex="-1"]';
const MOST_REMEMBERED = 30;

/** Where the focus was, with what stood around it: once it is taken off the page, nothing else says where that was. */
type Stop = {
  readonly element: HTMLElement;
  /** Inner to outer. */
  readonly around: readonly HTMLElement[];
  /** Place among what can be focused in each of `around`. */
  readonly places: readonly number[];
  readonly covering: boolean;
};

const canFocus = (element: HTMLElement): boolean =>
  element.isConnected &&
  !element.closest('[inert]') &&
  !element.matches(':disabled, [tabindex="-1"]') &&
  element.checkVisibility();

const focusableIn = (area: HTMLElement): HTMLElement[] => [...area.querySelectorAll<HTMLElement>(FOCUSABLE)];

function stopAt(element: HTMLElement, frame: HTMLElement): Stop {
  const around: HTMLElement[] = [];
  for (let area = element.parentElement; area && area !== frame; area = area.parentElement) around.push(area);
  return {
    element,
    around,
    places: around.map((area) => focusableIn(area).indexOf(element)),
    covering: element.closest(COVER) !== null,
  };
}

/** What took the place of something that is gone: the same place in the closest thing around it that is still there. */
function neighbourOf({ around, places }: Stop, main: HTMLElement): HTMLElement | undefined {
  const at = around.findIndex((area) => area.isConnected && focusableIn(area).some(canFocus));
  const area = around[at];
  // Another screen: it begins at its beginning.
  if (!area || !main.contains(area) || area === main || area.parentElement === main) return undefined;
  const open = focusableIn(area);
  const place = Math.min(places[at] ?? 0, open.length - 1);
  return open.slice(place).find(canFocus) ?? open.slice(0, place).findLast(canFocus);
}

/**
 * The focus is never nowhere. What had it may be closed (a sheet, a menu, a question), taken away (a row) or replaced
 * (a screen); then the browser drops it, and the next Tab would begin at the top of the window.
 */
export function useKeptFocus(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = frame.current;
    if (!root) return undefined;
    const stops: Stop[] = [];
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement) || target === stops.at(-1)?.element) return;
      // A grid moves its one input about with every key, and keeps it itself.
      if (target.closest('[role="gridcell"]') && stops.at(-1)?.element.closest('[role="gridcell"]')) stops.pop();
      stops.push(stopAt(target, root));
      if (stops.length > MOST_REMEMBERED) stops.shift();
    };
    const restore = () => {
      const last = stops.at(-1);
      const main = root.querySelector('main');
      if (!last || !main || document.activeElement !== document.body || canFocus(last.element)) return;
      const before = last.covering ? stops.findLast((stop) => !stop.covering && canFocus(stop.element)) : undefined;
      (before?.element ?? neighbourOf(last, main) ?? main).focus();
    };
    // After the frame is drawn: what opens in its place takes the focus first, if it wants it.
    let waiting = 0;
    const look = () => {
      if (document.activeElement !== document.body) return;
      cancelAnimationFrame(waiting);
      waiting = requestAnimationFrame(restore);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ['inert', 'disabled'] });
    document.addEventListener('focusin', onFocus);
    return () => {
      cancelAnimationFrame(waiting);
      watch.disconnect();
      document.removeEventListener('focusin', onFocus);
    };
  }, [frame]);
}
