/**
 * A text that a spreadsheet would take for a formula, or for the beginning of one.
 * Source: OWASP, CSV Injection.
 */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/u.test(text);
