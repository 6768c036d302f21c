/**
 * The site's colour tokens for diagrams, each with a placeholder colour. Mermaid calculates with
 * colours, so it can't use `var(--ink)`: it draws in the placeholders, which are replaced by their
 * tokens afterwards.
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

/** The allowed values of `fill` and `stroke` in a finished drawing. */
export const allowedPaints: ReadonlySet<string> = new Set([
  'none',
  'currentColor',
  'transparent',
  ...Object.keys(placeholderColours).map((token) => `var(--${token})`),
]);

/** Thrown for a colour in a drawing that is not one of the site's. */
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
 * Converts a computed colour to the site's token.
 *
 * @throws StrayColour if the colour is not a placeholder, so the diagram sets a colour of its own
 */
export function tokenOf(computed: string): string {
  if (computed === 'none' || computed === 'rgba(0, 0, 0, 0)') return 'none';
  const token = tokenByComputed.get(computed);
  if (!token) {
    throw new StrayColour(
      `the colour ${computed} is not one of the site's; a diagram must not set colours: remove it`,
    );
  }
  return token;
}
