import { useEffect, useMemo, useState } from 'react';
import { goBack, goTo, openSheet, type Place, type Route, type Sheet, startAt } from './routes.ts';

export type Go = {
  readonly to: (route: Route) => void;
  readonly open: (sheet: Sheet) => void;
  readonly back: () => void;
};

/** The present place and the ways on from it; Alt+Left goes back as in any other program. */
export function usePlaces(first: Route): { readonly here: Place; readonly go: Go } {
  const [places, setPlaces] = useState(() => startAt(first));
  const go = useMemo<Go>(
    () => ({
      to: (route) => setPlaces((now) => goTo(now, route)),
      open: (sheet) => setPlaces((now) => openSheet(now, sheet)),
      back: () => setPlaces(goBack),
    }),
    [],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.key !== 'ArrowLeft' || event.isComposing) return;
      event.preventDefault();
      go.back();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [go]);
  return { here: places.here, go };
}
