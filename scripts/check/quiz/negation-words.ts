import { proseOf } from './texts.ts';

const NEGATOR =
  /\b(?:not|never|no|none|nothing|nobody|nowhere|neither|nor|cannot|without|unless|impossible|unable)\b|n['’]t\b/gi;

/** Names of statuses that hold the word, and turns of speech that negate nothing. */
const HARMLESS =
  /\b(?:Method )?Not (?:Acceptable|Allowed|Extended|Found|Implemented|Modified)\b|\bNo Content\b|\bno matter\b|\bor not\b|\bnot only\b|\bnothing but\b/g;

/** What divides a sentence into parts that are negated each by itself. */
const BREAK =
  /[,.;:?!()–—]|\s-\s|\b(?:after|although|and|as|because|before|but|for|how|if|once|or|since|so|than|that|then|there|though|unless|until|when|where|whether|which|while|who|whose|why|yet)\b/i;

/** What makes a question ask for what is not so. */
const NOT_SO = /\b(?:not|never|cannot)\b|n['’]t\b|\b(?:is|are|has|have) no\b|\bexcept\b/i;

/** A negation that ends the question turns it round too: "which of these is false?". */
const UNTRUE = /\b(?:is|are) (?:false|incorrect|untrue|wrong)\?$/i;

/** Whether a text negates anything. */
export function isNegative(markdown: string): boolean {
  return negatorsIn(withoutHarmless(markdown)).length > 0;
}

/**
 * Whether some part of a sentence holds two negations, as "not without". Negations of different
 * parts, as in "it returns no future, so it is no handler", are read one after the other.
 */
export function isDoubleNegation(markdown: string): boolean {
  return withoutHarmless(markdown)
    .split(BREAK)
    .some((part) => {
      // "Neither … nor" is one negation in two words.
      return negatorsIn(part).filter((word) => word !== 'nor').length > 1;
    });
}

/** Whether a question asks for what is not so: "which of them does not compile?". */
export function isSelectionByNegation(markdown: string): boolean {
  const sentences = withoutHarmless(markdown).split(/(?<=[.!?])\s+/);
  return sentences.some((sentence) => {
    const [, asked = ''] = /\b(?:which|what|who)\b(.*\?)$/i.exec(sentence) ?? [];
    // Of "what happens when it is not async?" only the first part says what is asked for.
    const [selection = ''] = asked.split(BREAK);
    return NOT_SO.test(selection) || (/^\s*of\b/.test(asked) && UNTRUE.test(asked));
  });
}

function negatorsIn(text: string): string[] {
  return (text.match(NEGATOR) ?? []).map((word) => word.toLowerCase());
}

function withoutHarmless(markdown: string): string {
  return proseOf(markdown).replace(HARMLESS, '…');
}
