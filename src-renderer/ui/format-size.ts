const KIB = 1024;

/** "812 B", "24,6 KB", "3,1 MB", "57,2 GB": a file's size with the decimal mark of the language. */
export function sizeText(bytes: number, language: string): string {
  const locale = language === 'en' ? 'en-GB' : 'vi-VN';
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  if (bytes < KIB) return `${number(bytes, 0)} B`;
  if (bytes < KIB ** 2) return `${number(bytes / KIB, 1)} KB`;
  return bytes < KIB ** 3 ? `${number(bytes / KIB ** 2, 1)} MB` : `${number(bytes / KIB ** 3, 1)} GB`;
}
