import type { Wiring } from './app.tsx';

/** Which feature stands behind which place. A screen not named here is not in the navigation. */
export const wiring: Wiring = { screens: {}, sheets: {} };
