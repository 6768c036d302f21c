import { differences, type Recorded } from '../../src/core/recording.ts';
import {
  changedVolatileValues,
  restoreVolatileValues,
  type VolatileValue,
} from '../../src/core/volatile-values.ts';
import type { Phase } from '../rust/phases.ts';
import type { Captured, CapturedExchange } from './captured.ts';
import { recordedExchanges } from './recorded.ts';

/** Shorter values, such as an id of 1, stand in a log for anything. */
const TELLING = 8;

/**
 * Puts what varies back as it was recorded: in replies that are else the same, and in what the
 * program printed of them. So a second recording is the same as the first.
 */
export function restoreRecordedValues(phase: Phase, taken: Captured): Captured {
  const recording = recordedExchanges(phase);
  const before = recording.ok ? [...recording.value] : [];
  const varied: VolatileValue[] = [];
  const exchanges = taken.exchanges.map((exchange): CapturedExchange => {
    const { volatileParts: volatile, recorded: actual } = exchange;
    const recorded = takeOut(before, actual.request);
    if (!recorded) return exchange;
    if (differences(recorded, restoreVolatileValues(recorded, actual, volatile)).length > 0)
      return exchange;
    varied.push(...changedVolatileValues(recorded, actual, volatile));
    return { ...exchange, recorded };
  });
  const telling = varied.filter(({ actual }) => actual.length >= TELLING);
  const blocks = taken.blocks.map((block) => ({
    ...block,
    text: withRecorded(block.text, telling),
  }));
  return { ...taken, exchanges, blocks };
}

/** Takes the first exchange with a request out of those that are left. */
function takeOut(exchanges: Recorded[], request: string): Recorded | undefined {
  const index = exchanges.findIndex((exchange) => exchange.request === request);
  return index === -1 ? undefined : exchanges.splice(index, 1)[0];
}

function withRecorded(text: string, varied: readonly VolatileValue[]): string {
  return varied.reduce((shown, { actual, recorded }) => shown.replaceAll(actual, recorded), text);
}
