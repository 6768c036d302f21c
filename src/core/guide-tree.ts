/** A guide, as far as the order of the guides depends on it. */
export interface GuideNode {
  readonly slug: string;
  readonly title: string;
  /** The slugs of the guides to read before it. */
  readonly buildsOn: readonly string[];
}

/** A guide's row on the map. */
export interface GuideTreeRow<G extends GuideNode> {
  readonly guide: G;
  /** The indentation level: 0 for a guide that builds on none. */
  readonly depth: number;
}

/**
 * Orders guides for the map: each below the first guide that it builds on, siblings by title.
 *
 * A guide that builds on an unknown one, or is part of a cycle, is at the top level, so that no
 * guide is lost. `findCycle` reports such a cycle.
 */
export function guideTreeRows<G extends GuideNode>(guides: readonly G[]): GuideTreeRow<G>[] {
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]));
  const parentOf = (guide: G): string | undefined => {
    const parent = guide.buildsOn.find((slug) => bySlug.has(slug));
    return reaches(parent, guide.slug, bySlug) ? undefined : parent;
  };
  const sorted = [...guides].sort((a, b) => a.title.localeCompare(b.title));
  const rowsBelow = (parent: string | undefined, depth: number): GuideTreeRow<G>[] =>
    sorted
      .filter((guide) => parentOf(guide) === parent)
      .flatMap((guide) => [{ guide, depth }, ...rowsBelow(guide.slug, depth + 1)]);
  return rowsBelow(undefined, 0);
}

/** Whether a guide builds on another, directly or transitively. */
function reaches(
  from: string | undefined,
  to: string,
  bySlug: ReadonlyMap<string, GuideNode>,
): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
    if (slug === to) return true;
    if (!seen.has(slug)) open.push(...(bySlug.get(slug)?.buildsOn ?? []));
    seen.add(slug);
  }
  return false;
}

/** The slugs of guides that build on each other in a cycle; undefined if there is none. */
export function findCycle(guides: readonly GuideNode[]): readonly string[] | undefined {
  const bySlug = new Map(guides.map((guide) => [guide.slug, guide]));
  const walk = (slug: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(slug);
    if (start >= 0) return path.slice(start);
    for (const next of bySlug.get(slug)?.buildsOn ?? []) {
      const cycle = walk(next, [...path, slug]);
      if (cycle) return cycle;
    }
    return undefined;
  };
  for (const { slug } of guides) {
    const cycle = walk(slug, []);
    if (cycle) return cycle;
  }
  return undefined;
}
