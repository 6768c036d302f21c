import { HANDLER, type Onion } from '../../core/onion/onion.ts';
import { t } from '../../messages/index.ts';

const LABELS = {
  stops: 'onionFaultStops',
  fails: 'onionFaultFails',
  panics: 'onionFaultPanics',
} as const;

/** Says what goes wrong, such as "auth stops the request". */
export function faultLabel(fault: Onion['fault']): string {
  if (!fault) return t('onionFaultNone');
  return t(LABELS[fault.kind], { name: fault.who === HANDLER ? t('onionHandler') : fault.who });
}
