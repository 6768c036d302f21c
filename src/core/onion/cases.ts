import { FAULTS, LAYERING_STYLES, type Onion, type Step, type Traversal } from './onion.ts';

/** A case that was recorded from the real program. */
export interface RecordedCase {
  readonly onion: Onion;
  readonly passage: Traversal;
}

const CASE = 'Router::layer, log auth cors, auth stops: cors> auth> <auth <cors = 401';

const LINE =
  /^(?<style>[\w:]+), (?<order>\w+(?: \w+)+), (?:none|(?<who>\w+) (?<kind>\w+)): (?<steps>.+) = (?:no response|(?<status>\d+))$/;

/**
 * Parses the recorded output of the article's program, one case per line, such as `CASE`.
 *
 * @throws Error with a line that is not such a case
 */
export function parseCases(text: string): RecordedCase[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { style, order = '', who, kind, steps = '', status } = LINE.exec(line)?.groups ?? {};
      const known = LAYERING_STYLES.find((name) => name === style);
      const fault = FAULTS.find((name) => name === kind);
      if (!known || (who !== undefined && !fault))
        throw new Error(`"${line}" is not a case, which is such as "${CASE}"`);
      return {
        onion: {
          style: known,
          order: order.split(' '),
          fault: who !== undefined && fault ? { who, kind: fault } : undefined,
        },
        passage: {
          steps: steps.split(' ').map(parseStep),
          status: status === undefined ? undefined : Number(status),
        },
      };
    });
}

function parseStep(text: string): Step {
  return { who: text.replace(/[<>]/g, ''), direction: text.startsWith('<') ? 'out' : 'in' };
}
