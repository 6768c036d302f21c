/**
 * Finds, for a message of the compiler in a reader's terminal, the recorded one that is most like
 * it. Names, types and paths are the reader's own, and lines may be missing: so a message is taken
 * for the set of its features, and two messages are compared by the weights of those they share
 * (the cosine of their vectors, where a rare feature weighs more: inverse document frequency).
 */

/** A message with what there is to say about it. */
export interface Explained {
  readonly features: readonly string[];
}

/** How alike two messages are, from 0 to 1, and the one that was found. */
export interface Found<Entry> {
  readonly entry: Entry;
  readonly likeness: number;
}

/** Below this nothing is said: the message is about something else. */
const LEAST_LIKENESS = 0.34;
/** The code of an error says more than any other word. */
const WEIGHT_OF_CODE = 2;
/** How much less alike two messages are whose codes are not the same. */
const OTHER_CODE = 0.6;
/** The first line of an error, but for the names in it. Other lines are often of many errors. */
const WEIGHT_OF_HEAD = 1.5;
const WEIGHT_OF_LINE = 0.7;
/** Makes what is rare count for more than in the plain logarithm. */
const RARITY = 1.5;

const ESCAPE = String.fromCharCode(27);
const COLOURS = new RegExp(`${ESCAPE}\\[[\\d;]*m`, 'g');
/** ` --> src/main.rs:1:2`, ` ::: src/lib.rs:3:4`: where, and not what. */
const PLACE = /^\s*(-->|:::)/;
/** A line of source, numbered; or what stands beside one without a number. */
const SOURCE = /^\s*(\d+\s*)?\|/;
/** One of the types that have a trait: rustc lists some of them, and they are much the same. */
const LISTED = /^\s{10,}(?!found\b)\S/;
/** What the compiler writes under a line of source: `^^^ expected this`. */
const LABEL = /[\^_-]{2,}\s+(?<text>[a-z`].*)$|^\s*\|[\s|]*(?<loose>[a-z][a-z ].*)$/;
const CODE = /\berror\[(?<code>E\d{4})\]/;
const QUOTED = /`[^`]*`/g;
/** Words of every message, or of none that it matters for. */
const COMMON =
  /^(about|aborting|and|are|build|compile|could|details|due|error|errors|explain|for|here|information|more|not|note|of|previous|rustc|some|that|the|this|to|try|type|warning|with)$/;

/**
 * The features of a message: its code, its lines without the names in them, its words.
 *
 * @param own names that are the program's own, and so say nothing
 */
export function featuresOf(message: string, own: ReadonlySet<string> = new Set()): string[] {
  const found = new Set<string>();
  for (const line of message.replace(COLOURS, '').split('\n')) {
    const text = tellingText(line);
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

/** The part of a line that says what is wrong; undefined for places and for the reader's code. */
function tellingText(line: string): string | undefined {
  if (PLACE.test(line) || LISTED.test(line) || /^\s*\.\.\.\s*$/.test(line)) return undefined;
  if (!SOURCE.test(line)) return line.replace(/^\s*=\s*/, '').replace(/\/\S*\//g, '');
  const { text, loose } = LABEL.exec(line)?.groups ?? {};
  return text ?? loose;
}

/**
 * The entries that are like a message, best first; none where the message is about something else.
 */
export function explain<Entry extends Explained>(
  message: string,
  entries: readonly Entry[],
): Found<Entry>[] {
  const weights = weightsOf(entries);
  const features = featuresOf(message);
  const asked = features.filter((feature) => weights.has(feature));
  return entries
    .map((entry) => {
      const isOther =
        features.some(isCode) && !features.some((f) => isCode(f) && entry.features.includes(f));
      const likeness = cosine(asked, entry.features, weights);
      return { entry, likeness: isOther ? likeness * OTHER_CODE : likeness };
    })
    .filter((found) => found.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
}

/** How alike two messages are among many, from 0 to 1. */
export function likeness(one: Explained, other: Explained, all: readonly Explained[]): number {
  return cosine(one.features, other.features, weightsOf(all));
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

/** What each feature weighs: the more, the fewer messages have it. */
function weightsOf(entries: readonly Explained[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of entries) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([feature, count]) => {
      const rarity = Math.log(1 + entries.length / count) ** RARITY;
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
