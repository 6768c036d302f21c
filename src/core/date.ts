const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const shortFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Formats a date: `2026-11-21` → `21 November 2026`. */
export function formatDate(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** Formats a date where the year is told elsewhere: `2026-11-21` → `21 Nov`. */
export function formatShortDate(day: string): string {
  return shortFormat.format(new Date(`${day}T00:00:00Z`));
}
