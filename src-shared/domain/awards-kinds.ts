/** Loại hình khen thưởng, as the law lists them. Source: Luật 06/2022 Điều 8. */
export const commendationTypes = [
  'cong_trang',
  'dot_xuat',
  'phong_trao',
  'cong_hien',
  'nien_han',
  'doi_ngoai',
] as const;
export type CommendationType = (typeof commendationTypes)[number];
