/**
 * Finds the recorded compiler message that is most similar to one from a reader's terminal. Names,
 * types and paths are the reader's own, and lines may be missing: so a message is represented by
 * the set of its features, and the similarity of two messages is the cosine of their feature
 * vectors, weighted by inverse document frequency.
 */

/** A message as its set of features. */
interface WithFeatures {
  readonly features: readonly string[];
}

/** What explains a message, with the features of each variant of the message. */
export interface WithVariants {
  readonly variants: readonly (readonly string[])[];
}

/** An entry that was found, and its similarity to the message, from 0 to 1. */
export interface RankedEntry<Entry> {
  readonly entry: Entry;
  readonly likeness: number;
}

/** Entries with less similarity are not reported: the message is about something else. */
const LEAST_LIKENESS = 0.34;
/** The weight of an error code, which identifies an error better than any other word. */
const WEIGHT_OF_CODE = 2;
/** The factor for the similarity of two messages with different error codes. */
const OTHER_CODE = 0.6;
/** The weight of an error's first line without its names. */
const WEIGHT_OF_HEAD = 1.5;
/** The weight of any other line, which many errors often share. */
const WEIGHT_OF_LINE = 0.7;
/** The exponent of the inverse document frequency: above 1, rare features weigh even more. */
const RARITY = 1.5;

const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
/** A line with a location only: ` --> src/main.rs:1:2`, ` ::: src/lib.rs:3:4`. */
const LOCATION = /^\s*(-->|:::)/;
/** A numbered line of source, or an unnumbered line of the same margin. */
const SOURCE = /^\s*(\d+\s*)?\|/;
/** One of the types that implement a trait: rustc lists some, nearly the same in all messages. */
const LISTED = /^\s{10,}(?!found\b)\S/;
/** What the compiler writes under a line of source: `^^^ expected this`. */
const LABEL = /[\^_-]{2,}\s+(?<text>[a-z`].*)$|^\s*\|[\s|]*(?<loose>[a-z][a-z ].*)$/;
const CODE = /\berror\[(?<code>E\d{4})\]/;
const QUOTED = /`[^`]*`/g;
/** Words that don't distinguish messages. */
const COMMON =
  /^(about|aborting|and|are|build|compile|could|details|due|error|errors|explain|for|here|information|more|not|note|of|previous|rustc|some|that|the|this|to|try|type|warning|with)$/;

/**
 * Extracts the features of a message: its code, its lines without the names in them, its words.
 *
 * @param own names that the program itself defines, which are ignored
 */
export function featuresOf(message: string, own: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  for (const line of message.replace(COLOURS, '').split('\n')) {
    const text = relevantText(line);
    if (text === undefined) continue;
    const code = CODE.exec(line)?.groups?.['code'];
    if (code !== undefined) found.add(code);
    const shape = text.replace(QUOTED, '`').replace(/\s+/g, ' ').trim();
    if (/[a-z]{3}.* .*[a-z]{3}/i.test(shape)) found.add(`|${shape}`);
    for (const [word] of text.matchAll(/[A-Za-z_]\w+/g)) {
      const plain = word.toLowerCase();
      if (!own.has(word) && !COMMON.test(plain) && plain !== code?.toLowerCase()) found.add(plain);
    }
  }
  return [...found];
}

/** The part of a line that says what is wrong; undefined for locations and the reader's code. */
function relevantText(line: string): string | undefined {
  if (LOCATION.test(line) || LISTED.test(line) || /^\s*\.\.\.\s*$/.test(line)) return undefined;
  if (!SOURCE.test(line)) return line.replace(/^\s*=\s*/, '').replace(/\/\S*\//g, '');
  const { text, loose } = LABEL.exec(line)?.groups ?? {};
  return text ?? loose;
}

/**
 * Finds the entries that are similar to a message, best first; none if it is about something else.
 */
export function rankEntries<Entry extends WithVariants>(
  message: string,
  entries: readonly Entry[],
): RankedEntry<Entry>[] {
  const weights = weightsOf(entries.flatMap(({ variants }) => variants));
  const features = featuresOf(message);
  const known = features.filter((feature) => weights.has(feature));
  const likenessTo = (variant: readonly string[]): number => {
    const hasOtherCode =
      features.some(isCode) && !features.some((f) => isCode(f) && variant.includes(f));
    return cosine(known, variant, weights) * (hasOtherCode ? OTHER_CODE : 1);
  };
  return entries
    .map((entry) => ({ entry, likeness: Math.max(...entry.variants.map(likenessTo)) }))
    .filter((found) => found.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
}

/** The similarity of two messages, from 0 to 1, weighted by the features of `all`. */
export function likeness(
  one: WithFeatures,
  other: WithFeatures,
  all: readonly WithFeatures[],
): number {
  return cosine(one.features, other.features, weightsOf(all.map(({ features }) => features)));
}

function cosine(
  one: readonly string[],
  other: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const others = new Set(other);
  const shared = one.filter((feature) => others.has(feature));
  const lengths = lengthOf(one, weights) * lengthOf(other, weights);
  return lengths === 0 ? 0 : lengthOf(shared, weights) ** 2 / lengths;
}

/** The weight of each feature: the fewer messages have it, the higher. */
function weightsOf(messages: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of messages) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([feature, count]) => {
      const rarity = Math.log(1 + messages.length / count) ** RARITY;
      if (isCode(feature)) return [feature, rarity * WEIGHT_OF_CODE];
      if (feature.startsWith('|error')) return [feature, rarity * WEIGHT_OF_HEAD];
      return [feature, feature.startsWith('|') ? rarity * WEIGHT_OF_LINE : rarity];
    }),
  );
}

function isCode(feature: string): boolean {
  return /^E\d{4}$/.test(feature);
}

function lengthOf(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  return Math.sqrt(features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0) ** 2, 0));
}
