import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page, type Route } from 'playwright';
import ts from 'typescript';
import { browserArguments, findBrowser } from '../setup/browser.ts';
import { mermaidConfig } from './mermaid-config.ts';
import type { DiagramModel } from './model.ts';
import type { Answer } from './page/entry.ts';
import type { Scene } from './scene.ts';

/** A browser page that reads and draws diagrams. */
export interface DrawingPage {
  parse(source: string): Promise<Answer<DiagramModel | undefined>>;
  draw(source: string): Promise<Answer<Scene>>;
  close(): Promise<void>;
}

// A name that never resolves: every request to it is answered below, from the disk.
const ORIGIN = 'http://drawing.invalid';

const pageFolder = path.join(import.meta.dirname, 'page');
const mermaidFolder = path.join(import.meta.dirname, '../../node_modules/mermaid/dist');

const document = `<!doctype html><meta charset="utf-8"><title>Diagrams</title>
<script type="importmap">{"imports":{"mermaid":"/mermaid/mermaid.esm.min.mjs"}}</script>
<script type="module" src="/page/entry.ts"></script>`;

function toScript(source: string): string {
  const { ESNext } = ts.ModuleKind;
  return ts.transpileModule(source, {
    compilerOptions: { module: ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true },
  }).outputText;
}

async function answer(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: document });
  const contentType = 'text/javascript';
  if (pathname.startsWith('/page/')) {
    const source = await readFile(path.join(pageFolder, pathname.slice('/page'.length)), 'utf8');
    return route.fulfill({ contentType, body: toScript(source) });
  }
  const file = path.join(mermaidFolder, pathname.slice('/mermaid'.length));
  return route.fulfill({ contentType, body: await readFile(file) });
}

async function prepare(page: Page): Promise<void> {
  await page.route(`${ORIGIN}/**`, answer);
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'draw' in window);
  await page.evaluate((config) => window.configure(config), mermaidConfig);
}

/** Starts a browser with Mermaid in it. */
export async function openDrawingPage(): Promise<DrawingPage> {
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...browserArguments] });
  const page = await browser.newPage();
  await prepare(page);
  return {
    parse: (source) => page.evaluate((text) => window.parse(text), source),
    draw: (source) => page.evaluate((text) => window.draw(text), source),
    close: () => browser.close(),
  };
}
