import { err, ok, type Result } from './issue.ts';

/** The attributes of a fence by name: `file=a.rs diff` → `{ file: 'a.rs', diff: true }`. */
export type FenceMeta = ReadonlyMap<string, string | true>;

const WORD = /([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|([^\s"]+)))?(?=\s|$)/y;

/**
 * Parses a fence's meta string.
 *
 * @param meta what follows the language, such as `file=src/main.rs title="A title" diff`
 * @returns values by name; a name without `=` has the value `true`. The column of an issue is
 *   relative to `meta`, from 1.
 */
export function parseFenceMeta(meta: string): Result<FenceMeta> {
  const names = new Map<string, string | true>();
  let at = 0;
  while (at < meta.length) {
    const space = /\s*/y;
    space.lastIndex = at;
    space.exec(meta);
    at = space.lastIndex;
    if (at >= meta.length) break;
    WORD.lastIndex = at;
    const word = WORD.exec(meta);
    const name = word?.[1];
    if (!word || name === undefined) {
      return err({
        line: 1,
        column: at + 1,
        message: `fence: can't read \`${meta.slice(at)}\`; write \`name\`, \`name=value\` or \`name="a value"\``,
      });
    }
    if (names.has(name)) {
      return err({ line: 1, column: at + 1, message: `fence: \`${name}\` is given twice` });
    }
    names.set(name, word[2] ?? word[3] ?? true);
    at = WORD.lastIndex;
  }
  return ok(names);
}
