/** Formats a time as the date in the reader's time zone: `30 Nov`, in another year `30 Nov 2026`. */
export function formatDay(moment: number, now: number): string {
  const date = new Date(moment);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}
