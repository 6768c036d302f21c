import { MARK, MARK_BOX, MARK_LINE } from '../../src/core/mark.ts';
import type { Card } from './card-data.ts';

// The site's own tokens and typeface, which `data-font` asks for; greyscale antialiasing keeps the file small.
const style = `
  body { margin: 0; padding: 60px 72px; box-sizing: border-box; width: 1200px; height: 630px;
    display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
    font: 29px/1.4 var(--serif); -webkit-font-smoothing: antialiased; }
  header { display: flex; align-items: center; gap: 16px; font-size: 34px; font-weight: 600; }
  header svg { width: 60px; color: var(--accent); }
  main { flex: 1; display: flex; flex-direction: column; justify-content: center; }
  p { margin: 0; color: var(--ink-soft); text-wrap: balance; }
  .kicker { color: var(--accent); }
  h1 { margin: 8px 0 20px; font-size: 84px; line-height: 1.1; font-weight: 600;
    letter-spacing: -0.01em; text-wrap: balance; }
  h1.long { font-size: 60px; }
  footer svg { display: block; width: 1056px; height: 40px; }
`;

const mark =
  `<svg viewBox="${MARK_BOX}" fill="none" stroke="currentColor" stroke-width="${MARK_LINE}">` +
  `${MARK}</svg>`;

const LONG_TITLE = 44;
const LINE = { left: 14, right: 1042, middle: 20 } as const;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function phaseCircle(x: number, isCurrent: boolean): string {
  const [radius, fill, stroke] = isCurrent
    ? [12, 'var(--accent)', 'var(--accent)']
    : [9, 'var(--paper)', 'var(--line-strong)'];
  return `<circle cx="${x}" cy="${LINE.middle}" r="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

function phaseLine(stations: number, current: number): string {
  const { left, right, middle } = LINE;
  const step = stations > 1 ? (right - left) / (stations - 1) : 0;
  const circles = Array.from({ length: stations }, (_, index) =>
    phaseCircle(Math.round(left + step * index), index + 1 === current),
  );
  return (
    `<svg viewBox="0 0 1056 40" stroke-width="4"><path stroke="var(--line-strong)" ` +
    `d="M${left} ${middle}H${right}"/>${circles.join('')}</svg>`
  );
}

/** The HTML of a card, to take a screenshot of: kicker, title, description and the phase line. */
export function cardHtml({ kicker, title, text, stations, current }: Card): string {
  const size = title.length > LONG_TITLE ? ' class="long"' : '';
  return `<!doctype html><html data-font><meta charset="utf-8"><title>Card</title>
<link rel="stylesheet" href="/tokens.css"><style>${style}</style>
<header>${mark}From Zero</header>
<main><p class="kicker">${escaped(kicker)}</p><h1${size}>${escaped(title)}</h1>
<p>${escaped(text)}</p></main>
<footer>${phaseLine(stations, current)}</footer>`;
}
