/**
 * The site's colour tokens a diagram may use, each with the stand-in that Mermaid is given for it.
 * Mermaid computes with colours, so it can't be given `var(--ink)`: a drawing is made in the
 * stand-ins, and each is turned back into its token afterwards.
 */
export const placeholderColours = {
  ink: '#10a001',
  'ink-soft': '#10a002',
  line: '#10a003',
  'line-strong': '#10a004',
  surface: '#10a005',
  'surface-2': '#10a006',
  accent: '#10a007',
  paper: '#10a008',
} as const;

/** What may stand in a `fill` or `stroke` of a finished drawing. */
export const allowedPaints: ReadonlySet<string> = new Set([
  'none',
  'currentColor',
  'transparent',
  ...Object.keys(placeholderColours).map((token) => `var(--${token})`),
]);

/** A colour in a drawing that is none of the site's. */
export class StrayColour extends Error {
  override readonly name = 'StrayColour';
}

function toComputed(hex: string): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return `rgb(${channels.join(', ')})`;
}

const tokenByComputed = new Map(
  Object.entries(placeholderColours).map(([token, hex]) => [toComputed(hex), `var(--${token})`]),
);

/**
 * Turns a colour the browser computed back into the site's token.
 *
 * @throws StrayColour when the colour is not one of the stand-ins: the diagram brings its own colour
 */
export function tokenOf(computed: string): string {
  if (computed === 'none' || computed === 'rgba(0, 0, 0, 0)') return 'none';
  const token = tokenByComputed.get(computed);
  if (!token) {
    throw new StrayColour(
      `the colour ${computed} is not one of the site's; a diagram names no colours: remove it`,
    );
  }
  return token;
}
