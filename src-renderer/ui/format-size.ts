const KIB = 1024;

/** "812 B", "24,6 KB", "3,1 MB": a file's size with the decimal mark of the language. */
export function sizeText(bytes: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'vi-VN';
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (bytes < KIB) return `${number(bytes, 0)} B`;
  return bytes < KIB * KIB ? `${number(bytes / KIB, 1)} KB` : `${number(bytes / KIB / KIB, 1)} MB`;
}
