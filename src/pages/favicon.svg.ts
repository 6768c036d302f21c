import type { APIRoute } from 'astro';
import { MARK } from '../core/mark.ts';
import { site } from '../site.ts';

/** The icon of the site: its mark in a square, with lines that are visible at 16 pixels too. */
export const GET: APIRoute = () => {
  const style =
    'svg{color:#9c3a15}@media(prefers-color-scheme:dark){svg{color:#f0895a}}g{fill:none;stroke:currentColor;stroke-width:2.5}';
  const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -9 32 32"><title>${site.name}</title><style>${style}</style><g>${MARK}</g></svg>\n`;
  return new Response(icon, { headers: { 'content-type': 'image/svg+xml' } });
};
