import type { Collection, Phase } from '../course/index.ts';
import { t } from '../messages/index.ts';

/** The name of a phase where several are listed: with its number, unless it is an article. */
export function phaseName({ kind }: Collection, { number, title }: Phase): string {
  return kind === 'guide' ? t('checkPhase', { number, title }) : title;
}
