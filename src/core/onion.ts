/** How layers were added to a router: each with a call of its own, or all as one stack. */
export const STYLES = ['Router::layer', 'ServiceBuilder'] as const;
type Style = (typeof STYLES)[number];

/** What may go wrong: a layer stops the request before the rest, fails after it, or panics. */
export const FAULTS = ['stops', 'fails', 'panics'] as const;
type FaultKind = (typeof FAULTS)[number];

/** The handler, where a fault is named by who has it. */
export const HANDLER = 'h';

/** Who misbehaves, and how. A handler can't stop a request: it is the end of it. */
interface Fault {
  readonly who: string;
  readonly kind: FaultKind;
}

/** Layers around a handler. */
export interface Onion {
  readonly style: Style;
  /** The names of the layers, in the order in which they were added. */
  readonly order: readonly string[];
  readonly fault: Fault | undefined;
}

/** Where a request is on its way. */
interface Step {
  readonly who: string;
  readonly direction: 'in' | 'out';
}

/** The way of a request through the layers, and how it ends. */
export interface Passage {
  readonly steps: readonly Step[];
  /** The status of the reply; undefined where a panic left none. */
  readonly status: number | undefined;
}

const STATUS = { well: 200, stopped: 401, handlerFailed: 404, layerFailed: 500 };

/**
 * Follows a request through layers, as axum calls them: of `.layer` calls the last one is the
 * outermost, of a `ServiceBuilder` the first one is.
 */
export function passage({ style, order, fault }: Onion): Passage {
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

/** A case as it was recorded of the real program. */
interface RecordedCase {
  readonly onion: Onion;
  readonly passage: Passage;
}

const LINE =
  /^(?<style>[\w:]+), (?<order>\w+), (?:none|(?<who>\w) (?<kind>\w+)): (?<steps>.+) = (?:no reply|(?<status>\d+))$/;

/**
 * Reads what the program of the article printed, a case a line:
 * `Router::layer, abc, b stops: c> b> <b <c = 401`.
 *
 * @throws Error naming a line that is no such case
 */
export function parseCases(text: string): RecordedCase[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const { style, order = '', who, kind, steps = '', status } = LINE.exec(line)?.groups ?? {};
      const known = STYLES.find((name) => name === style);
      const fault = FAULTS.find((name) => name === kind);
      if (!known || (who !== undefined && !fault)) throw new Error(`"${line}" is no case`);
      return {
        onion: {
          style: known,
          order: [...order],
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
  const direction = text.startsWith('<') ? 'out' : 'in';
  const name = text.replace(/[<>]/g, '');
  return { who: name === 'handler' ? HANDLER : name, direction };
}
