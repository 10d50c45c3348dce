/** What a person typed for a coefficient: "1,5", "1.5", " 0,15 ". Undefined where it is no number above 0. */
export function typedCoefficient(text: string): number | undefined {
  const plain = text.trim().replace(',', '.');
  const value = /^\d+(\.\d{1,4})?$/.test(plain) ? Number(plain) : Number.NaN;
  return value > 0 && value <= 1000 ? value : undefined;
}

/** Whole dong, however they are grouped: "2.530.000", "2 530 000", "2530000". */
export function typedDong(text: string): number | undefined {
  const digits = text.replace(/[\s.,]/g, '');
  return /^\d{1,9}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined;
}
