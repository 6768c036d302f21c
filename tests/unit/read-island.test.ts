import { expect, test, vi } from 'vitest';
import { readIsland, requireIsland } from '../../src/browser/read-island.ts';

/** The texts of the elements with an id. */
const texts: Readonly<Record<string, string>> = { Labels: '{"close":"Close"}' };

vi.stubGlobal('document', {
  getElementById: (id: string) => (id in texts ? { textContent: texts[id] } : null),
});

test('an island of the page is read', () => {
  expect(readIsland('Labels')).toEqual({ close: 'Close' });
  expect(requireIsland('Labels')).toEqual({ close: 'Close' });
});

test('an island may be missing, unless it is required', () => {
  expect(readIsland('Other')).toBeUndefined();
  expect(() => requireIsland('Other')).toThrow('The page has no JSON island with the id "Other".');
});
