import type { Progress } from './progress/progress.ts';
import { pageState } from './progress/selectors.ts';

/** Which phases of a guide's check are asked: all, those that were read, or a single one. */
export type CheckChoice =
  | { readonly kind: 'all' | 'read' }
  | { readonly kind: 'phase'; readonly slug: string };

/** A phase of a guide's check. */
export interface CheckPhase {
  readonly slug: string;
  /** The path of its lesson. */
  readonly path: string;
}

/**
 * Parses the query of a check's URL: `?read`, or `?phase=state`. A query that names neither, or a
 * phase that does not exist, means all phases.
 */
export function parseChoice(query: string, phases: readonly CheckPhase[]): CheckChoice {
  const parameters = new URLSearchParams(query);
  const slug = parameters.get('phase');
  if (slug !== null && phases.some((phase) => phase.slug === slug)) return { kind: 'phase', slug };
  return { kind: parameters.has('read') ? 'read' : 'all' };
}

/** The query of the URL for a choice, which `parseChoice` parses; empty for all phases. */
export function choiceQuery(choice: CheckChoice): string {
  if (choice.kind === 'phase') return `?phase=${encodeURIComponent(choice.slug)}`;
  return choice.kind === 'read' ? '?read' : '';
}

/** The phases that a choice means. Those whose questions were all answered count as read. */
export function chosenPhases<T extends CheckPhase>(
  choice: CheckChoice,
  phases: readonly T[],
  progress: Progress,
): readonly T[] {
  if (choice.kind === 'all') return phases;
  if (choice.kind === 'phase') return phases.filter(({ slug }) => slug === choice.slug);
  return phases.filter(({ path }) => ['read', 'checked'].includes(pageState(progress, path)));
}
