import { optimize } from 'svgo';
import { backgroundBox, extentOf } from './extent.ts';
import { textSize } from './mermaid-config.ts';
import { tokenOf } from './palette.ts';
import type { Box, Edge, Head, Offset, Outline, Paint, Scene, Text } from './scene.ts';
import { markerId, markers } from './svg-heads.ts';

/** The title and description of an SVG. */
export interface Caption {
  /** The prefix of all ids, so that a page can contain several drawings. */
  prefix: string;
  title: string;
  description: string;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function element(name: string, attributes: Record<string, string | number | undefined>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`);
  return `<${name}${written.join('')}/>`;
}

function paintAttributes(paint: Paint): Record<string, string | number | undefined> {
  const stroke = tokenOf(paint.stroke);
  const visible = stroke !== 'none' && paint.strokeWidth > 0;
  return {
    fill: tokenOf(paint.fill),
    stroke: visible ? stroke : undefined,
    'stroke-width': visible && paint.strokeWidth !== 1.5 ? paint.strokeWidth : undefined,
    'stroke-dasharray': visible && paint.dashed ? '4 4' : undefined,
  };
}

function outlineElement(outline: Outline, paint: Paint): string {
  const attributes = paintAttributes(paint);
  switch (outline.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = outline;
      return element('rect', { x, y, width, height, rx: radius, ...attributes });
    }
    case 'circle':
      return element('circle', { cx: outline.x, cy: outline.y, r: outline.radius, ...attributes });
    case 'polygon': {
      const points = outline.points.map((point) => point.map(round).join(' ')).join(' ');
      return element('polygon', { points, 'stroke-linejoin': 'round', ...attributes });
    }
    case 'path':
      return element('path', { d: outline.data, ...transformOf(outline.offset), ...attributes });
  }
}

function transformOf({ x, y }: Offset): { transform?: string } {
  return x === 0 && y === 0 ? {} : { transform: `translate(${round(x)} ${round(y)})` };
}

function edgeElement(prefix: string, edge: Edge): string {
  const reference = (head: Head | undefined) => head && `url(#${markerId(prefix, head)})`;
  return element('path', {
    d: edge.data,
    ...transformOf(edge.offset),
    ...paintAttributes(edge.paint),
    'marker-start': reference(edge.start),
    'marker-end': reference(edge.end),
  });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    outer.x <= inner.x &&
    outer.y <= inner.y &&
    outer.x + outer.width >= inner.x + inner.width &&
    outer.y + outer.height >= inner.y + inner.height
  );
}

function textElements(text: Text, clusters: Box[]): string {
  const fill = tokenOf(text.fill);
  const attributes =
    (fill === 'var(--ink)' ? '' : ` fill="${fill}"`) +
    (text.size === textSize.node ? '' : ` font-size="${text.size}"`) +
    (text.bold ? ' font-weight="600"' : '');
  return text.rows
    .map((row) => {
      const box = backgroundBox(row, text.size);
      const colour = clusters.some((cluster) => contains(cluster, box)) ? 'surface-2' : 'paper';
      const background = text.onLine ? element('rect', { ...box, fill: `var(--${colour})` }) : '';
      const position = `x="${round(row.x)}" y="${round(row.y)}"`;
      return `${background}<text ${position}${attributes}>${escaped(row.text)}</text>`;
    })
    .join('');
}

/**
 * Formats a drawing as a small SVG in the site's colours, without styles.
 *
 * @throws StrayColour if the drawing has a colour that is not one of the site's
 */
export function toSvg(scene: Scene, caption: Caption): string {
  const { prefix, title, description } = caption;
  const { x, y, width, height } = extentOf(scene);
  const clusters = scene.shapes.flatMap((shape) =>
    shape.kind === 'outline' && shape.isCluster ? [shape.box] : [],
  );
  const shapes = scene.shapes.map((shape) => {
    if (shape.kind === 'outline') return outlineElement(shape.outline, shape.paint);
    return shape.kind === 'edge' ? edgeElement(prefix, shape) : textElements(shape, clusters);
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" width="${width}" ` +
    `height="${height}" viewBox="${x} ${y} ${width} ${height}" aria-labelledby="${prefix}-title" ` +
    `aria-describedby="${prefix}-description" fill="var(--ink)" stroke-width="1.5" ` +
    `font-size="${textSize.node}" text-anchor="middle">` +
    `<title id="${prefix}-title">${escaped(title)}</title>` +
    `<desc id="${prefix}-description">${escaped(description)}</desc>` +
    `${markers(prefix, scene.shapes)}${shapes.join('')}</svg>`;
  return `${minify(svg)}\n`;
}

function minify(svg: string): string {
  const overrides = {
    cleanupIds: false,
    convertShapeToPath: false,
    removeDesc: false,
    removeUnknownsAndDefaults: false,
  } as const;
  return optimize(svg, {
    multipass: true,
    floatPrecision: 1,
    plugins: [{ name: 'preset-default', params: { overrides } }],
  }).data;
}
