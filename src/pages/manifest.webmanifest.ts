import type { APIRoute } from 'astro';
import { t } from '../messages/index.ts';
import { site } from '../site.ts';

/** The web app manifest, with which a phone can install the course. */
export const GET: APIRoute = () =>
  Response.json({
    name: site.name,
    short_name: site.name,
    description: t('tagline'),
    lang: t('language'),
    start_url: '/',
    display: 'minimal-ui',
    background_color: '#faf7f2',
    theme_color: '#faf7f2',
    icons: [{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  });
