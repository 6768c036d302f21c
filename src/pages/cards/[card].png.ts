import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentRoot } from '../../markdown/content-files.ts';

const folder = path.join(contentRoot, 'cards');

/** The social cards, drawn ahead by `npm run cards`. */
export const getStaticPaths = (() =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.png'))
    .map((file) => ({ params: { card: path.basename(file, '.png') } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(path.join(folder, `${params['card']}.png`)));
