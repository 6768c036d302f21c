import type { APIRoute, GetStaticPaths } from 'astro';
import { cardNames, readCard } from '../../course/cards.ts';

/** The social cards, which `npm run cards` drew before the build. */
export const getStaticPaths = (() =>
  cardNames().map((card) => ({ params: { card } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params: { card = '' } }) => new Response(readCard(card));
