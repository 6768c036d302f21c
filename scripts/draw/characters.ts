import { convert } from 'fontverter';
import { Blob as FontBlob, Face as FontFace } from 'harfbuzzjs';
import type { Issue } from '../../src/core/issue.ts';
import { type Face, readFace } from './faces.ts';
import { diagramIssue } from './limits.ts';
import type { Scene } from './scene.ts';

/** The characters that all faces have. */
export async function readCoverage(faces: readonly Face[]): Promise<ReadonlySet<string>> {
  const [first = [], ...others] = await Promise.all(
    faces.map(async (face) => charactersIn(await readFace(face))),
  );
  return new Set(
    [...first].filter((character) => others.every((coverage) => coverage.has(character))),
  );
}

/** The characters of a font file in any web format. */
export async function charactersIn(font: Uint8Array): Promise<ReadonlySet<string>> {
  const face = new FontFace(new FontBlob(await convert(Buffer.from(font), 'sfnt')));
  return new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)));
}

/** The characters of a string that a face lacks, each once. */
export function uncovered(text: string, coverage: ReadonlySet<string>): string[] {
  return [...new Set(text)].filter((character) => !coverage.has(character));
}

/** Formats a character for messages: `✓` (U+2713). */
export function characterName(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `\`${character}\` (U+${code})`;
}

/**
 * Reports the characters of a drawing's labels that the measuring face lacks, each at its first
 * occurrence in the source. The browser would measure them in a font of the machine instead.
 *
 * @param coverage the characters that the measuring face has
 */
export function labelIssues(scene: Scene, source: string, coverage: ReadonlySet<string>): Issue[] {
  const labels = scene.shapes.flatMap((shape) =>
    shape.kind === 'text' ? shape.rows.map(({ text }) => text) : [],
  );
  return uncovered(labels.join(''), coverage).map((character) => {
    const message =
      `has the character ${characterName(character)}, which the font that labels are measured in ` +
      'does not have: write it in words';
    return { ...diagramIssue(message), ...positionOf(character, source) };
  });
}

// These lines are not drawn.
const UNDRAWN = /^\s*(?:accTitle|accDescr|%%)/;

/** The position of a character in a source; the start if it is written as an entity: `#10003;`. */
function positionOf(character: string, source: string): Pick<Issue, 'line' | 'column'> {
  for (const [index, line] of source.split('\n').entries()) {
    const at = UNDRAWN.test(line) ? -1 : line.indexOf(character);
    if (at >= 0) return { line: index + 1, column: at + 1 };
  }
  return { line: 1, column: 1 };
}
