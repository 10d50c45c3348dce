const MS_PER_MINUTE = 60_000;

const two = (number: number): string => String(number).padStart(2, '0');

export const dayText = (at: Date): string => `${two(at.getDate())}/${two(at.getMonth() + 1)}/${at.getFullYear()}`;

/** "10:42" for an instant of the present day, "20/11/2024 10:42" for any other. Local time; both in ms. */
export function instantText(atMs: number, nowMs: number): string {
  const at = new Date(atMs);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  return dayText(at) === dayText(new Date(nowMs)) ? time : `${dayText(at)} ${time}`;
}

/** 'YYYY-MM-DD' of an instant, in local time. */
export function localDay(atMs: number): string {
  return new Date(atMs - new Date(atMs).getTimezoneOffset() * MS_PER_MINUTE).toISOString().slice(0, 10);
}
