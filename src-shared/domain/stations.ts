/** Which side of the exchange a station stands on. Source: sync.md, two tiers. */
export const stationRoles = ['unit', 'headquarters'] as const;
export type StationRole = (typeof stationRoles)[number];

/** Fewer characters are guessed; a sentence is easier to keep than a riddle. */
export const passphraseMinLength = 12;
