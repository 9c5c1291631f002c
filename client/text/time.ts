import { currentLocale } from './texts.ts';
import type { Translate } from './use-text.ts';

/** "12 minutes left", "less than a minute left", "time is up". Whole minutes, so that nothing ticks in the eye. */
export function timeLeft(t: Translate, ms: number): string {
  if (ms <= 0) return t('common.time.up');
  return ms < 60_000 ? t('common.time.less') : t('common.time.left', { minutes: Math.ceil(ms / 60_000) });
}

/** Minutes and seconds for the wall: "9:05". */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A calendar date (YYYY-MM-DD) as "Monday 30 November 2026"; empty stays empty. */
export function dateText(date: string): string {
  const time = Date.parse(`${date}T12:00:00Z`);
  if (Number.isNaN(time)) return date;
  return format(time, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** A moment as its day: "Monday 30 November 2026". */
export function dayText(time: number): string {
  return format(time, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** A moment as its time of day: "14:35", in every language as on the wall. */
export function hourText(time: number): string {
  return format(time, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function format(time: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(currentLocale(), options).format(time);
}
