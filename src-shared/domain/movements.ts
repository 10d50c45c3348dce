/**
 * How a movement is held. Source: Luật 06/2022 Điều 16 (thường xuyên, theo chuyên đề); special and peak ones
 * ("đặc biệt", "cao điểm") are how practice calls some of the thematic ones.
 */
export const movementKinds = ['regular', 'thematic', 'special', 'peak'] as const;
export type MovementKind = (typeof movementKinds)[number];
