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
  readonly direction: Direction;
}

/** A request goes in, its response out. */
export type Direction = 'in' | 'out';

/** The path of a request through the layers and back, and its result. */
export interface Traversal {
  readonly steps: readonly Step[];
  /** The status of the response; undefined if a panic prevented one. */
  readonly status: number | undefined;
}

const STATUS = { well: 200, stopped: 401, handlerFailed: 404, layerFailed: 500 };

/**
 * The layers from the outermost to the innermost, as axum calls them: the last `.layer` call is the
 * outermost one, but in a `ServiceBuilder` the first layer is.
 */
export function fromOutside({ style, order }: Pick<Onion, 'style' | 'order'>): readonly string[] {
  return style === 'ServiceBuilder' ? order : order.toReversed();
}

/** Simulates a request through layers, in the order in which axum calls them. */
export function traverse(onion: Onion): Traversal {
  const layers = fromOutside(onion);
  const has = (who: string, kind: FaultKind) =>
    onion.fault?.who === who && onion.fault.kind === kind;
  const steps: Step[] = [];
  let status: number | undefined = STATUS.well;
  let depth = 0;
  for (const who of [...layers, HANDLER]) {
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
  for (const who of layers.slice(0, depth).toReversed()) {
    steps.push({ who, direction: 'out' });
    if (has(who, 'fails')) status = STATUS.layerFailed;
  }
  return { steps, status };
}
