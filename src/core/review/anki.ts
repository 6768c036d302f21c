/** A question as an Anki card: HTML, and an id by which a later import updates it. */
export interface AnkiCard {
  readonly id: string;
  readonly front: string;
  readonly back: string;
  readonly tags: readonly string[];
}

/**
 * Formats cards as a text file for Anki, with headers that set all options of the import
 * (https://docs.ankiweb.net/importing/text-files.html#file-headers).
 *
 * @param deck the name of the deck; `::` separates nested decks
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

/** A quoted field, which may contain tabs and quotes; line breaks become `<br>`. */
function field(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/\r?\n/g, '<br>')}"`;
}
