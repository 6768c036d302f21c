/** How layers are added to a router: with one call each, or all as one stack. */
export const LAYERING_STYLES = ['Router::layer', 'ServiceBuilder'] as const;
type Style = (typeof LAYERING_STYLES)[number];

/** What can go wrong: a layer rejects the request, fails on the response, or panics. */
export const FAULTS = ['stops', 'fails', 'panics'] as const;
export type FaultKind = (typeof FAULTS)[number];

/** The name of the handler in faults and steps. */
export const HANDLER = 'handler';

/** Which layer or handler has a fault, and which one. The handler can't have the fault `stops`. */
interface Fault {
  readonly who: string;
  readonly kind: FaultKind;
}

/** Layers around a handler. */
export interface Onion {
  readonly style: Style;
  /** The names of the layers, in the order in which they are added. */
  readonly order: readonly string[];
  readonly fault: Fault | undefined;
}

/** One step of a request on its way in, or of the response on its way out. */
export interface Step {
  readonly who: string;
  readonly direction: 'in' | 'out';
}

/** The path of a request through the layers and back, and its result. */
export interface Traversal {
  readonly steps: readonly Step[];
  /** The status of the response; undefined if a panic prevented one. */
  readonly status: number | undefined;
}

const STATUS = { well: 200, stopped: 401, handlerFailed: 404, layerFailed: 500 };

/**
 * Simulates a request through layers, in the order in which axum calls them: the last `.layer` call
 * is the outermost one, but in a `ServiceBuilder` the first layer is.
 */
export function traverse({ style, order, fault }: Onion): Traversal {
  const fromOutside = style === 'ServiceBuilder' ? order : order.toReversed();
  const has = (who: string, kind: FaultKind) => fault?.who === who && fault.kind === kind;
  const steps: Step[] = [];
  let status: number | undefined = STATUS.well;
  let depth = 0;
  for (const who of [...fromOutside, HANDLER]) {
    steps.push({ who, direction: 'in' });
    if (has(who, 'panics')) return { steps, status: undefined };
    if (has(who, 'stops')) {
      status = STATUS.stopped;
      depth += 1;
      break;
    }
    if (who === HANDLER && has(who, 'fails')) status = STATUS.handlerFailed;
    if (who !== HANDLER) depth += 1;
  }
  for (const who of fromOutside.slice(0, depth).toReversed()) {
    steps.push({ who, direction: 'out' });
    if (has(who, 'fails')) status = STATUS.layerFailed;
  }
  return { steps, status };
}

/** A case that was recorded from the real program. */
interface RecordedCase {
  readonly onion: Onion;
  readonly passage: Traversal;
}

const LINE =
  /^(?<style>[\w:]+), (?<order>\w+(?: \w+)+), (?:none|(?<who>\w+) (?<kind>\w+)): (?<steps>.+) = (?:no response|(?<status>\d+))$/;

/**
 * Parses the recorded output of the article's program, one case per line:
 * `Router::layer, log auth cors, auth stops: cors> auth> <auth <cors = 401`.
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
      if (!known || (who !== undefined && !fault)) throw new Error(`"${line}" is not a case`);
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
