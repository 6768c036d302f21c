import { fill } from '../fill.ts';
import type { OnionMessages } from '../islands/onion-picture.ts';
import { OUTSIDE } from './journey.ts';
import { type FaultKind, fromOutside, HANDLER, type Onion, type Step, traverse } from './onion.ts';

/** Says what happens at a place of a request or its response. */
export function describePlace(messages: OnionMessages, onion: Onion, step: Step): string {
  const { who, direction } = step;
  if (who === OUTSIDE) {
    if (direction === 'in') return `${messages.outside} ${messages.start}`;
    const { status = '' } = traverse(onion);
    return fill(messages.end, { status });
  }
  const message = messageOf(
    messages,
    step,
    onion.fault?.who === who ? onion.fault.kind : undefined,
  );
  if (who !== HANDLER) return fill(message, { name: who });
  return capitalize(fill(message, { name: messages.handler.name }));
}

/**
 * Says where a moved layer is now: in the code, and among the others as they are called. The move
 * puts the request outside.
 */
export function describeMove(messages: OnionMessages, onion: Onion, name: string): string {
  return `${newPlace(messages, onion, name)} ${messages.outside}`;
}

function newPlace({ moved }: OnionMessages, onion: Onion, name: string): string {
  const layers = fromOutside(onion);
  const depth = layers.indexOf(name);
  const outer = layers[depth - 1];
  const inner = layers[depth + 1];
  const values = { name, position: onion.order.indexOf(name) + 1, count: layers.length };
  if (outer === undefined) return fill(moved.outermost, values);
  if (inner === undefined) return fill(moved.innermost, values);
  return fill(moved.between, { ...values, outer, inner });
}

/** The message about a step at a layer or the handler, which may have a fault. */
function messageOf(
  { layer, handler, faults }: OnionMessages,
  { who, direction }: Step,
  fault: FaultKind | undefined,
): string {
  if (direction === 'out') return fault === 'fails' ? faults.fails : layer.leaves;
  if (fault === 'panics' || fault === 'stops') return faults[fault];
  if (who !== HANDLER) return layer.enters;
  return fault === undefined ? handler.runs : handler.fails;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
