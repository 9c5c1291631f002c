/** A moment as a field for day and time of day holds it, on the clock of this device: "2026-11-25T16:00". */
export function localText(time: number): string {
  const date = new Date(time);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field holds, milliseconds since 1970; null where it is empty or not whole. */
export function localTime(text: string): number | null {
  // Without a zone it is read on the clock of this device.
  const time = /^\d{4,}-\d\d-\d\dT\d\d:\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
