import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycle, type GuideNode, guideTreeRows } from '../../src/core/guide-tree.ts';

const guide = (slug: string, ...buildsOn: string[]): GuideNode => ({
  slug,
  title: slug.toUpperCase(),
  buildsOn,
});
const map = (...guides: GuideNode[]) =>
  guideTreeRows(guides).map(({ guide: { slug }, depth }) => `${'  '.repeat(depth)}${slug}`);

describe('the map', () => {
  test('has each guide below the one it builds on, and otherwise by title', () => {
    expect(
      map(
        guide('sqlx', 'axum'),
        guide('tower'),
        guide('deploy', 'sqlx'),
        guide('auth', 'axum'),
        guide('axum'),
      ),
    ).toEqual(['axum', '  auth', '  sqlx', '    deploy', 'tower']);
  });

  test('has a guide that builds on several below the first existing one', () => {
    expect(map(guide('a'), guide('b'), guide('c', 'gone', 'b', 'a'))).toEqual(['a', 'b', '  c']);
  });

  test('has a guide that builds on an unknown one at the top', () => {
    expect(map(guide('a', 'gone'))).toEqual(['a']);
  });

  test('keeps guides in cycles, at the top, and the guides that build on them', () => {
    expect(
      map(
        guide('a', 'b'),
        guide('b', 'a'),
        guide('c', 'd'),
        guide('d', 'c'),
        guide('e', 'c'),
        guide('f', 'f'),
      ),
    ).toEqual(['a', 'b', 'c', '  e', 'd', 'f']);
  });

  const slug = fc.constantFrom(...'abcdefgh');
  const guides = fc.uniqueArray(
    fc.record({ slug, title: fc.string(), buildsOn: fc.array(slug, { maxLength: 3 }) }),
    { selector: (node) => node.slug },
  );

  test('keeps every guide once, whatever builds on what', () => {
    fc.assert(
      fc.property(guides, (nodes) => {
        const rows = guideTreeRows(nodes);
        expect(rows.map((row) => row.guide.slug).sort()).toEqual(
          nodes.map((node) => node.slug).sort(),
        );
        for (const [index, { depth }] of rows.entries()) {
          expect(depth).toBeLessThanOrEqual((rows[index - 1]?.depth ?? -1) + 1);
        }
      }),
    );
  });

  test('returns real cycles only', () => {
    fc.assert(
      fc.property(guides, (nodes) => {
        const cycle = findCycle(nodes) ?? [];
        for (const [index, name] of cycle.entries()) {
          const next = cycle[(index + 1) % cycle.length];
          expect(nodes.find((node) => node.slug === name)?.buildsOn).toContain(next);
        }
      }),
    );
  });
});

describe('a cycle', () => {
  test('is found, without the guides that lead into it', () => {
    expect(findCycle([guide('a', 'b'), guide('b', 'c'), guide('c', 'd'), guide('d', 'b')])).toEqual(
      ['b', 'c', 'd'],
    );
    expect(findCycle([guide('a', 'a')])).toEqual(['a']);
  });

  test('is not reported if two paths lead to the same guide', () => {
    expect(
      findCycle([guide('a'), guide('b', 'a'), guide('c', 'a'), guide('d', 'b', 'c', 'gone')]),
    ).toBeUndefined();
  });
});
