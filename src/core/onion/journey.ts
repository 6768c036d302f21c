import { type Onion, type Step, traverse } from './onion.ts';

/** Where a request comes from, and where its response goes. */
export const OUTSIDE = 'outside';

/** How far a request has come in relation to a layer or the handler. */
export type Standing = 'untouched' | 'here' | 'passed';

/** The places of a request from outside, and of its response to the outside; a panic prevents one. */
export function journeyOf(onion: Onion): readonly Step[] {
  const { steps, status } = traverse(onion);
  const end: Step = { who: OUTSIDE, direction: 'out' };
  return [{ who: OUTSIDE, direction: 'in' }, ...steps, ...(status === undefined ? [] : [end])];
}

/** The standing of a layer or the handler after some places of a journey. */
export function standingOf(who: string, travelled: readonly Step[]): Standing {
  if (travelled.at(-1)?.who === who) return 'here';
  return travelled.some((step) => step.who === who) ? 'passed' : 'untouched';
}

/** Whether a layer stops the request at this place, and answers by itself. */
export function turnsBack({ fault }: Onion, { who, direction }: Step): boolean {
  return fault?.kind === 'stops' && fault.who === who && direction === 'in';
}
