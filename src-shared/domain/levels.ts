/** Who decided an award, highest first; also the order of every printed list. Source: Luật 06/2022 Điều 77–80. */
export const levels = ['state', 'government', 'ministry', 'province', 'provincial_police', 'unit', 'commune'] as const;
export type Level = (typeof levels)[number];
