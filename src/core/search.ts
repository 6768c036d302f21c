/**
 * The wordings to search for, best first. An identifier is found whole; where nothing holds it so,
 * by the parts that it is made of: `IntoResponse` → `into response`, `sqlx::query_as!` →
 * `sqlx query_as` and `sqlx query as`.
 */
export function queries(text: string): string[] {
  const words = text.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim();
  const parts = words
    .replace(/_+/g, ' ')
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .toLowerCase();
  return [...new Set([text.trim(), words, parts])].filter((wording) => wording !== '');
}
