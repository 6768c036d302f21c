import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What stands in a lesson's text for those who act, and says nothing that is looked for. */
const notText = ['copy-button', 'zoom-diagram', '.quiz .act', '.quiz .tally', '.answers'];

/** Builds the index of the search over the finished pages. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { createIndex, close } = await import('pagefind');
        const { index, errors } = await createIndex({ excludeSelectors: notText });
        if (!index) throw new Error(`The search index can't be made: ${errors.join(', ')}`);
        const folder = fileURLToPath(dir);
        const added = await index.addDirectory({ path: folder });
        const written = await index.writeFiles({ outputPath: `${folder}/pagefind` });
        const faults = [...added.errors, ...written.errors];
        if (faults.length > 0) throw new Error(`The search index is faulty: ${faults.join(', ')}`);
        logger.info(`${added.page_count} pages indexed`);
        await close();
      },
    },
  };
}
