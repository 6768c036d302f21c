import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { chunkOf } from './scripts/build/chunks.ts';
import { content } from './src/content/site.ts';
import { contentWatcher } from './src/markdown/content-watcher.ts';
import { lessonMarkdown } from './src/markdown/index.ts';
import { serviceWorker } from './src/offline/integration.ts';
import { securityPolicy } from './src/policy/integration.ts';
import { searchIndex } from './src/search/integration.ts';
import { folders, site } from './src/site.ts';

/** One request for what every lesson loads, instead of one for each part that two pages share. */
const chunks = [
  // What reads and writes a reader's progress, what reads the page's data, what waits for the quiz,
  // and what pages share with the questions that are fetched into them.
  chunkOf('progress', [
    'src/browser/keys.ts',
    'src/browser/missing-part.ts',
    'src/browser/read-island.ts',
    'src/browser/site-messages.ts',
    'src/core/fill.ts',
    'src/widgets/store.ts',
    'src/browser/when-near-viewport.ts',
    'src/core/progress/selectors.ts',
    'src/core/progress/updates.ts',
    'src/core/progress/scores.ts',
    'src/offline/protocol.ts',
    'src/widgets/register-worker.ts',
    'src/widgets/scrolling-boxes.ts',
    'preload-helper',
  ]),
  // What puts the choices of a quiz into the reader's order, with the page's script that calls it
  // before the rest of the quiz is loaded.
  chunkOf('quiz', [
    'src/widgets/reader-seed.ts',
    'src/widgets/question/arrange.ts',
    'QuizMessages.astro?astro',
  ]),
  // What a question needs once it is answered, in a lesson and in a review.
  chunkOf('verdict', [
    'src/widgets/question/asked.ts',
    'src/widgets/question/prepare.ts',
    'src/widgets/question/reread.ts',
    'src/widgets/question/verdict.ts',
  ]),
];

// A missing drawing shows its source to whoever writes the lesson, and to nobody else.
const markdown = lessonMarkdown(content, process.env['CI'] === 'true');

/**
 * Leaves the lists of what a part of the scripts needs out of those that load it: pages have most of
 * that already, and the quiz names the rest. Astro passes this option to the bundler by no other way.
 */
const withoutPreloads = {
  name: 'without-preloads',
  /** @type {'pre'} */
  enforce: 'pre',
  /** @param {string} name */
  configEnvironment: (name) =>
    name === 'client' ? { build: { modulePreload: { resolveDependencies: () => [] } } } : undefined,
  // Vite's own function reads these lists, in 1.7 KB.
  /** @param {string} id */
  load: (id) =>
    id.endsWith('vite/preload-helper.js')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export default defineConfig({
  site: site.url,
  outDir: folders.out,
  // A build of another course must not find this one's cache.
  cacheDir: `node_modules/.astro/${folders.out.replace(/\W+/g, '-')}`,
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !page.endsWith('/offline/') }),
    securityPolicy(),
    searchIndex(),
    serviceWorker(),
  ],
  markdown: { processor: satteri(markdown), syntaxHighlight: false },
  build: { inlineStylesheets: 'always' },
  vite: {
    plugins: [contentWatcher(content), withoutPreloads],
    environments: {
      client: {
        build: {
          // Astro names an entry after its component, at greater length than some scripts have.
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
  },
});
