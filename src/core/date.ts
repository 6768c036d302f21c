const MONTHS =
  'January February March April May June July August September October November December';

/** Formats a date: `2026-11-21` → `21 November 2026`. */
export function formatDate(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS.split(' ')[Number(month) - 1] ?? ''} ${year}`;
}
