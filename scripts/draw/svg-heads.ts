import type { Head, Shape } from './scene.ts';

const headPaths: Record<Head['name'], string> = {
  arrow: '<path d="M0 0 9 4 0 8z"/>',
  open: '<path d="M1 .5 9 4 1 7.5" fill="none" stroke="var(--line-strong)" stroke-width="1.5"/>',
  circle: '<circle cx="5" cy="4" r="4"/>',
  cross: '<path d="M1 0 9 8M9 0 1 8" stroke="var(--line-strong)" stroke-width="1.5"/>',
};

/** The id of the marker that draws a head. */
export function markerId(prefix: string, head: Head): string {
  return `${prefix}-${head.name}`;
}

function marker(prefix: string, head: Head): string {
  return (
    `<marker id="${markerId(prefix, head)}" markerWidth="10" markerHeight="8" refX="${9 - head.reach}"` +
    ` refY="4" markerUnits="userSpaceOnUse" orient="auto-start-reverse" fill="var(--line-strong)">` +
    `${headPaths[head.name]}</marker>`
  );
}

/** The markers of all heads in a drawing, each once; empty if there are none. */
export function markers(prefix: string, shapes: Shape[]): string {
  const heads = new Map<string, Head>();
  for (const shape of shapes) {
    if (shape.kind !== 'edge') continue;
    for (const head of [shape.start, shape.end]) if (head) heads.set(head.name, head);
  }
  const drawn = [...heads.values()].map((head) => marker(prefix, head));
  return drawn.length > 0 ? `<defs>${drawn.join('')}</defs>` : '';
}
