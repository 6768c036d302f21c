/**
 * A short, stable hash of a string: 53 bits as 11 characters of base 36, by the function cyrb53
 * (public domain, https://github.com/bryc/code). It is not cryptographic: it only has to avoid
 * collisions within one course.
 */
export function hashText(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36).padStart(11, '0');
}

/** Hashes strings by name; their order does not matter. */
export function hashInputs(inputs: ReadonlyMap<string, string>): string {
  return hashText(JSON.stringify([...inputs].sort(([a], [b]) => (a < b ? -1 : 1))));
}
