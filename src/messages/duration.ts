import { t } from './index.ts';

/** A time to read, as a reader plans it: minutes, or from an hour on, whole hours. */
export function duration(minutes: number): string {
  return minutes < 60 ? t('minutes', { minutes }) : t('hours', { hours: Math.round(minutes / 60) });
}
