// The site's tools make no network requests that their user did not ask for.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export const { build, dev } = await import('astro');
