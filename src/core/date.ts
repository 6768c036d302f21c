const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Formats a date: `2026-11-21` → `21 November 2026`. */
export function formatDate(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}
