/** Somebody of the force, or anybody else who can be commended: Source: TT 20/2025/TT-BCA (Kỷ niệm chương). */
export const personKinds = ['police', 'outsider'] as const;
export type PersonKind = (typeof personKinds)[number];
