/** A question as a card of Anki: HTML, and a name by which a second import finds it. */
export interface AnkiCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * Writes cards as a text file that Anki imports without a question: its first lines say how
 * (https://docs.ankiweb.net/importing/text-files.html#file-headers).
 *
 * @param deck the deck's name; `::` divides decks within decks
 */
export function ankiFile(deck: string, cards: readonly AnkiCard[]): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck}`,
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = cards.map(({ id, front, back, tags }) =>
    [id, front, back, tags.map((tag) => tag.replace(/\s+/g, '-')).join(' ')].map(field).join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

/** In quotes, a field may hold tabs and quotes; a line break is written as HTML has it. */
function field(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/\r?\n/g, '<br>')}"`;
}
