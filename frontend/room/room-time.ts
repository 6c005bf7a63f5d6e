/** Dates and times as they are told in the places that the product serves, whatever this device takes the time and the place to be. */
const ZONE = 'Europe/London';

function parts(moment: Date, how: Intl.DateTimeFormatOptions, language: string): Record<string, string> {
  const format = new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { timeZone: ZONE, hourCycle: 'h23', ...how });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** 14:30 */
export function time(moment: Date): string {
  const { hour, minute } = parts(moment, { hour: '2-digit', minute: '2-digit' }, 'en');
  return `${hour ?? ''}:${minute ?? ''}`;
}

/** 14:30:05 */
export function seconds(moment: Date): string {
  const { second } = parts(moment, { hour: '2-digit', minute: '2-digit', second: '2-digit' }, 'en');
  return `${time(moment)}:${(second ?? '').padStart(2, '0')}`;
}

/** 2026-12-12, the day it is there. */
export function day(moment: Date): string {
  const { year, month, day: date } = parts(moment, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'en');
  return [year, month, date].join('-');
}

/** 12 June 2026 */
export function date(iso: string, language: string): string {
  const { day: number, month, year } = parts(new Date(`${iso}T12:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' }, language);
  return [number, month, year].join(' ');
}

/** Friday 12 June */
export function weekday(date: string, language: string): string {
  const { weekday: name, day: number, month } = parts(new Date(`${date}T12:00:00Z`), { weekday: 'long', day: 'numeric', month: 'long' }, language);
  return [name, number, month].join(' ');
}
