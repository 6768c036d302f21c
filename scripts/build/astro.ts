// The site and its tools make no request that their user did not ask for.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

export const { build, dev } = await import('astro');
