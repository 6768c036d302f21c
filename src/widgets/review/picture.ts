const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 600;
const HEIGHT = 120;
const GAP = 4;

/** A bar of a chart. */
export interface Bar {
  /** The label of the bar, as in the first column of the table. */
  readonly name: string;
  readonly value: number;
  /** The value as text. */
  readonly text: string;
}

/**
 * Draws a bar chart with numbers above the bars, and fills the table with the same data.
 *
 * @param most the value of a bar of full height
 */
export function drawBars(
  picture: Element | null,
  rows: Element | null,
  bars: readonly Bar[],
  most: number,
): void {
  const svg = element('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT + 40}`, 'aria-hidden': 'true' });
  const step = WIDTH / bars.length;
  for (const [index, { name, value, text }] of bars.entries()) {
    const height = Math.round((HEIGHT * value) / Math.max(1, most));
    const x = index * step + GAP / 2;
    const middle = x + (step - GAP) / 2;
    svg.append(
      element('rect', { class: 'ground', x, y: 18 + HEIGHT - 2, width: step - GAP, height: 2 }),
      element('rect', { x, y: 18 + HEIGHT - height, width: step - GAP, height }),
    );
    if (value > 0) svg.append(label(middle, 12 + HEIGHT - height, text));
    if (index % Math.ceil(bars.length / 4) === 0) svg.append(label(x, HEIGHT + 36, name, 'start'));
  }
  picture?.replaceChildren(svg);
  rows?.replaceChildren(
    ...bars.map(({ name, text }) => {
      const row = document.createElement('tr');
      row.insertCell().textContent = name;
      row.insertCell().textContent = text;
      return row;
    }),
  );
}

function label(x: number, y: number, text: string, anchor = 'middle'): Element {
  const node = element('text', { x, y, 'text-anchor': anchor });
  node.textContent = text;
  return node;
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}
