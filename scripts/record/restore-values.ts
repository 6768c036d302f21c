import { differences, type Recorded } from '../../src/core/recording.ts';
import {
  changedVolatileValues,
  restoreVolatileValues,
  type VolatileValue,
} from '../../src/core/volatile-values.ts';
import type { PhaseCrate } from '../rust/phase-crates.ts';
import type { Captured, CapturedExchange } from './captured.ts';
import { recordedExchanges } from './recorded.ts';

/** Shorter values, such as an id of 1, may also occur in a log with another meaning. */
const MIN_LENGTH_IN_LOGS = 8;

/**
 * Restores the recorded volatile values in responses that are otherwise the same as recorded, and
 * in the logs that contain those values. A second recording is then the same as the first.
 */
export function restoreRecordedValues(phase: PhaseCrate, captured: Captured): Captured {
  const recording = recordedExchanges(phase);
  const before = recording.ok ? [...recording.value] : [];
  const changed: VolatileValue[] = [];
  const exchanges = captured.exchanges.map((exchange): CapturedExchange => {
    const { volatileParts: volatile, recorded: actual } = exchange;
    const recorded = removeFirst(before, actual.request);
    if (!recorded) return exchange;
    if (differences(recorded, restoreVolatileValues(recorded, actual, volatile)).length > 0)
      return exchange;
    changed.push(...changedVolatileValues(recorded, actual, volatile));
    return { ...exchange, recorded };
  });
  const unambiguous = changed.filter(({ actual }) => actual.length >= MIN_LENGTH_IN_LOGS);
  const blocks = captured.blocks.map((block) => ({
    ...block,
    text: withRecorded(block.text, unambiguous),
  }));
  return { ...captured, exchanges, blocks };
}

/** Removes the first exchange with the request from the list, and returns it. */
function removeFirst(exchanges: Recorded[], request: string): Recorded | undefined {
  const index = exchanges.findIndex((exchange) => exchange.request === request);
  return index === -1 ? undefined : exchanges.splice(index, 1)[0];
}

function withRecorded(text: string, changed: readonly VolatileValue[]): string {
  return changed.reduce((shown, { actual, recorded }) => shown.replaceAll(actual, recorded), text);
}
