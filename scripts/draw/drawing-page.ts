import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { Browser, Page, Route } from 'playwright';
import { openPageWithTimeout } from './browser.ts';
import { readCoverage } from './characters.ts';
import { loadFaces, measuringFaces, readFace } from './faces.ts';
import { measuringFont, mermaidConfig } from './mermaid-config.ts';
import type { DiagramContent } from './model.ts';
import type { PageResult } from './page/entry.ts';
import type { Scene } from './scene.ts';

/** A browser page that parses and draws diagrams with Mermaid. */
export interface DrawingPage {
  /** The characters of the measuring font; others would be measured in a font of the machine. */
  readonly coverage: ReadonlySet<string>;
  parse(source: string): Promise<PageResult<DiagramContent | undefined>>;
  draw(source: string): Promise<PageResult<Scene>>;
}

// A host name that never resolves: `answer` serves all requests to it from the disk.
const ORIGIN = 'http://drawing.invalid';

const pageFolder = path.join(import.meta.dirname, 'page');
const mermaidFolder = path.join(import.meta.dirname, '../../node_modules/mermaid/dist');

const fontFaces = measuringFaces.map(
  ({ family, weight }, index) =>
    `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(/face/${index}); }`,
);

// Mermaid also measures labels in the machine's sans-serif, and uses the larger box of the two.
const style = `${fontFaces.join('\n')}
* { font-family: ${measuringFont} !important; }`;

const document = `<!doctype html><meta charset="utf-8"><title>Diagrams</title><style>${style}</style>
<script type="importmap">{"imports":{"mermaid":"/mermaid/mermaid.esm.min.mjs"}}</script>
<script type="module" src="/page/entry.ts"></script>`;

async function answer(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: document });
  const face = pathname.startsWith('/face/') && measuringFaces[Number(path.basename(pathname))];
  if (face) return route.fulfill({ contentType: 'font/ttf', body: await readFace(face) });
  const contentType = 'text/javascript';
  if (pathname.startsWith('/page/')) {
    const source = await readFile(path.join(pageFolder, pathname.slice('/page'.length)), 'utf8');
    return route.fulfill({ contentType, body: stripTypeScriptTypes(source) });
  }
  const file = path.join(mermaidFolder, pathname.slice('/mermaid'.length));
  return route.fulfill({ contentType, body: await readFile(file) });
}

async function prepare(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, answer);
  await page.goto(`${ORIGIN}/`);
  await loadFaces(page, measuringFaces);
  await page.waitForFunction(() => 'draw' in window);
  await page.evaluate((config) => window.configure(config), mermaidConfig);
}

/**
 * Opens a page with Mermaid.
 *
 * @throws CommandError if the browser can't load the measuring font
 */
export async function openDrawingPage(browser: Browser): Promise<DrawingPage> {
  const coverage = await readCoverage(measuringFaces);
  const page = await openPageWithTimeout(browser);
  await prepare(page);
  return {
    coverage,
    parse: (source) => page.evaluate((text) => window.parse(text), source),
    draw: (source) => page.evaluate((text) => window.draw(text), source),
  };
}
