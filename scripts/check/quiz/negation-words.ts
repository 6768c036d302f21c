import { proseOf } from './question-text.ts';

const NEGATOR =
  /\b(?:not|never|no|none|nothing|nobody|nowhere|neither|nor|cannot|without|unless|impossible|unable)\b|n['’]t\b/gi;

/** Names of statuses with such a word, and phrases that negate nothing. */
const HARMLESS =
  /\b(?:Method )?Not (?:Acceptable|Allowed|Extended|Found|Implemented|Modified)\b|\bNo Content\b|\bno matter\b|\bor not\b|\bnot only\b|\bnothing but\b/g;

/** What separates the clauses of a sentence, each of which is negated independently. */
const BREAK =
  /[,.;:?!()–—]|\s-\s|\b(?:after|although|and|as|because|before|but|for|how|if|once|or|since|so|than|that|then|there|though|unless|until|when|where|whether|which|while|who|whose|why|yet)\b/i;

/** What negates the selection of a question: "which does not compile?". */
const NEGATED_SELECTION =
  /\b(?:not|never|cannot)\b|n['’]t\b|\b(?:is|are|has|have) no\b|\bexcept\b/i;

/** A predicate that negates a selection as well: "which of these is false?". */
const UNTRUE = /\b(?:is|are) (?:false|incorrect|untrue|wrong)\?$/i;

/** Whether a string contains a negation. */
export function isNegative(markdown: string): boolean {
  return negatorsIn(withoutHarmless(markdown)).length > 0;
}

/**
 * Whether a clause contains two negations, such as "not without". Negations in different clauses,
 * as in "it returns no future, so it is no handler", are allowed.
 */
export function isDoubleNegation(markdown: string): boolean {
  return withoutHarmless(markdown)
    .split(BREAK)
    .some((part) => {
      // "Neither … nor" is one negation in two words.
      return negatorsIn(part).filter((word) => word !== 'nor').length > 1;
    });
}

/** Whether a question selects by a negation: "which of them does not compile?". */
export function isSelectionByNegation(markdown: string): boolean {
  const sentences = withoutHarmless(markdown).split(/(?<=[.!?])\s+/);
  return sentences.some((sentence) => {
    const [, asked = ''] = /\b(?:which|what|who)\b(.*\?)$/i.exec(sentence) ?? [];
    // In "what happens when it is not async?" only the first clause is the selection.
    const [selection = ''] = asked.split(BREAK);
    return NEGATED_SELECTION.test(selection) || (/^\s*of\b/.test(asked) && UNTRUE.test(asked));
  });
}

function negatorsIn(text: string): string[] {
  return (text.match(NEGATOR) ?? []).map((word) => word.toLowerCase());
}

function withoutHarmless(markdown: string): string {
  return proseOf(markdown).replace(HARMLESS, '…');
}
