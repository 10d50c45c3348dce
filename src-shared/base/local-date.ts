/** A day without time or zone: 'YYYY-MM-DD', so that text order is time order. */
export type Day = string;

/** What a cell that should hold a day says. `impossible`: it has the form of a day that no calendar has. */
export type DayReading =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'impossible' }
  | { readonly kind: 'unreadable' };

const IMPOSSIBLE: DayReading = { kind: 'impossible' };
const UNREADABLE: DayReading = { kind: 'unreadable' };

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** Undefined where the calendar has no such day (31/02). */
export function makeDay(year: number, month: number, day: number): Day | undefined {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  const exists = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return exists ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** '2024-06-05' → '05/06/2024'; a bare year stays as it is (births are often known by the year only). */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return month && date ? `${date}/${month}/${year}` : day;
}

const TIME = '(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?Z?)?';
const NUMERIC = new RegExp(`^(\\d{1,2})\\s*[/.\\-]\\s*(\\d{1,2})\\s*[/.\\-]\\s*(\\d{4}|\\d{2})${TIME}$`);
const ISO = new RegExp(`^(\\d{4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,2})${TIME}$`);
const IN_WORDS = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/;
const YEAR = /^(?:năm\s*)?(\d{4})$/;

/**
 * Reads a day as people write it: 05/06/2024, 5/6/24, 05.06.2024, 05-06-2024, 2024-06-05, "ngày 05 tháng 6 năm 2024",
 * or a bare year. Day before month, always: a list that means 25 June by 06/25 is impossible, not guessed.
 * @param latestYear two digits mean the last year that ends in them and is not after this one
 */
export function parseDay(text: string, latestYear: number): DayReading {
  const written = text
    .trim()
    .replace(/\s+/g, ' ')
    .normalize('NFC')
    .toLowerCase()
    .replace(/^ngày (?=[\d/.\- ]+$)/, '');
  const bare = YEAR.exec(written);
  if (bare) return { kind: 'year', year: Number(bare[1]) };
  const iso = ISO.exec(written.toUpperCase());
  if (iso) return reading(makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  const parts = NUMERIC.exec(written) ?? IN_WORDS.exec(written);
  if (!parts) return UNREADABLE;
  return reading(makeDay(fullYear(String(parts[3]), latestYear), Number(parts[2]), Number(parts[1])));
}

const reading = (day: Day | undefined): DayReading => (day === undefined ? IMPOSSIBLE : { kind: 'day', day });

function fullYear(digits: string, latestYear: number): number {
  if (digits.length === 4) return Number(digits);
  const year = Math.floor(latestYear / 100) * 100 + Number(digits);
  return year <= latestYear ? year : year - 100;
}

/** Days between the two date systems of spreadsheets: a 1904 workbook's serial plus this is a 1900 serial. */
export const days1904 = 1462;

const MS_PER_DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The day of a spreadsheet's serial number in the 1900 system; the time of day is dropped. Undefined outside
 * 01/01/1900 – 31/12/9999 and for serial 60, the 29/02/1900 that only spreadsheets know. Source: ECMA-376 18.17.4.1.
 */
export function serialToDay(serial: number): Day | undefined {
  const whole = Math.floor(serial + 1e-9);
  if (!(whole >= 1 && whole <= LAST_SERIAL) || whole === 60) return undefined;
  const at = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * MS_PER_DAY);
  return makeDay(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate());
}

/** The day so many days later; negative goes back. */
export function addDays(day: Day, days: number): Day {
  const at = new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_PER_DAY);
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`;
}

/** The last day of a year: what a year's figures and lists are asked for. */
export const yearEnd = (year: number): Day => `${pad(year, 4)}-12-31`;
