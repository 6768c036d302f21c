import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../../scripts/draw/browser.ts';
import { openCardPage } from '../../scripts/draw/card-page.ts';
import { drawDiagram } from '../../scripts/draw/draw-diagram.ts';
import { openDrawingPage } from '../../scripts/draw/drawing-page.ts';

// Font configurations of other machines: no font at all, or a single, very different font without
// antialiasing and with full hinting. The machine that runs the test has any fonts, or none.
const machines: Record<string, string> = {
  'without fonts': '',
  'with other fonts': `<dir>${path.resolve('node_modules/@expo-google-fonts/cousine')}</dir>
    <match target="pattern">
      <edit name="antialias" mode="assign"><bool>false</bool></edit>
      <edit name="hinting" mode="assign"><bool>true</bool></edit>
      <edit name="hintstyle" mode="assign"><const>hintfull</const></edit>
      <edit name="rgba" mode="assign"><const>rgb</const></edit>
    </match>`,
};

// Each test starts a browser; the timeout is long enough for a slow machine.
const TIMEOUT = 300_000;

const folder = mkdtempSync(path.join(tmpdir(), 'fonts-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

/** Sets the fonts of the browsers that are started until the end of the test. */
function useFontsOf(machine: string): void {
  const file = path.join(folder, `${machine}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
    <fontconfig>${machines[machine]}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  vi.stubEnv('FONTCONFIG_FILE', file);
}

async function drawDiagrams(browser: Browser): Promise<unknown[]> {
  const page = await openDrawingPage(browser);
  const drawn: unknown[] = [];
  for (const name of ['pipeline', 'numbered']) {
    const source = readFileSync(`tests/fixtures/diagrams/${name}.mmd`, 'utf8');
    drawn.push(await drawDiagram(page, source, 'key'));
  }
  return drawn;
}

async function drawCard(browser: Browser): Promise<Buffer> {
  const page = await openCardPage(browser);
  const card = { kicker: 'axum From Zero', title: 'Extractors', text: 'Read what a client sends.' };
  return page.draw({ name: 'card', ...card, stations: 9, current: 2 });
}

/** Draws text in each of the site's font stacks, like the picture in the README. */
async function drawSite(browser: Browser): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 400, height: 200 } });
  const stacks = ['serif', 'sans', 'mono'];
  const lines = stacks.map((stack) => `<p style="font-family: var(--${stack})">Begin <b>here</b>`);
  const styles = readFileSync('src/styles/tokens.css', 'utf8');
  await page.setContent(`<style>${styles}</style>${lines.join('\n')}`);
  return page.screenshot();
}

interface Drawn {
  readonly diagrams: unknown[];
  readonly card: Buffer;
  readonly site: Buffer;
}

async function drawAll(): Promise<Drawn> {
  const browser = await launchBrowser();
  const diagrams = await drawDiagrams(browser);
  const drawn = { diagrams, card: await drawCard(browser), site: await drawSite(browser) };
  await browser.close();
  return drawn;
}

let here: Drawn;
beforeAll(async () => {
  here = await drawAll();
}, TIMEOUT);

const names = Object.keys(machines);
test.each(names)(
  'a machine %s draws the same files as this one',
  { timeout: TIMEOUT },
  async (machine) => {
    useFontsOf(machine);
    const there = await drawAll();
    expect(there.diagrams).toMatchObject([{ ok: true }, { ok: true }]);
    expect(there.diagrams).toEqual(here.diagrams);
    expect(there.card.equals(here.card)).toBe(true);
    expect(there.site.equals(here.site)).toBe(true);
  },
);
