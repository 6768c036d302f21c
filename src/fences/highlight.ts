import type { HighlighterCore, ThemedToken } from 'shiki/core';
import { escapeHtml } from '../core/html.ts';
import type { DiffLine } from '../core/line-diff.ts';

/** A line of a sample, with its marking. */
export interface CodeLine {
  readonly text: string;
  readonly change?: DiffLine['change'];
  readonly marked?: boolean;
}

/** One-letter classes of `styles/code.css`, by the colour names of Shiki's variable theme. */
const CLASSES: Readonly<Record<string, string>> = {
  'token-keyword': 'k',
  'token-string': 's',
  'token-string-expression': 's',
  'token-comment': 'c',
  'token-function': 'f',
  'token-constant': 'n',
  'token-link': 's',
};

const theme = 'tokens';
let highlighter: Promise<HighlighterCore> | undefined;

/** The languages that are highlighted; all others are shown as plain text. */
const HIGHLIGHTED = ['rust', 'toml', 'json', 'http', 'sh', 'yaml', 'sql'] as const;

/**
 * Highlights a sample.
 *
 * @returns the content of a `<code>` element: token classes only, no styles; each marked, added or
 *   removed line is in an element of its own
 */
export async function highlight(lines: readonly CodeLine[], language: string): Promise<string> {
  const code = lines.map(({ text }) => text).join('\n');
  const tokens = await tokenize(code, language);
  return lines
    .map(({ change, marked }, index) => {
      const html = renderTokens(tokens[index] ?? []);
      if (change === 'added') return `<ins>${html}\n</ins>`;
      if (change === 'removed') return `<del>${html}\n</del>`;
      return marked ? `<mark>${html}\n</mark>` : `${html}\n`;
    })
    .join('')
    .replace(/\n$/, '');
}

async function tokenize(code: string, language: string): Promise<readonly ThemedToken[][]> {
  highlighter ??= loadHighlighter();
  const lang = HIGHLIGHTED.some((known) => known === language) ? language : 'text';
  // With a limit, a busy machine would highlight only part of a line.
  return (await highlighter).codeToTokensBase(code, {
    lang,
    theme,
    tokenizeTimeLimit: 0,
  });
}

/** Loads Shiki with the first sample: code that only reads a lesson's tree never needs it. */
async function loadHighlighter(): Promise<HighlighterCore> {
  const { createCssVariablesTheme, createHighlighterCore } = await import('shiki/core');
  const { createJavaScriptRegexEngine } = await import('shiki/engine/javascript');
  return createHighlighterCore({
    themes: [createCssVariablesTheme({ name: theme, variablePrefix: '--', fontStyle: false })],
    langs: [
      import('shiki/langs/rust.mjs'),
      import('shiki/langs/toml.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/http.mjs'),
      import('shiki/langs/shellscript.mjs'),
      import('shiki/langs/yaml.mjs'),
      import('shiki/langs/sql.mjs'),
    ],
    // Twice as fast here as Oniguruma in WebAssembly, with the same tokens.
    engine: createJavaScriptRegexEngine(),
  });
}

/** Signs that only join: coloured as keywords they would stand out, and be a third of the spans. */
const JOINT = /^\s*(?:\.|::?|=|\|)\s*$/;

function nameOf(color: string | undefined): string {
  return CLASSES[/--([\w-]+)/.exec(color ?? '')?.[1] ?? ''] ?? '';
}

function renderTokens(tokens: readonly ThemedToken[]): string {
  const runs: { name: string; text: string }[] = [];
  for (const { content, color } of tokens) {
    const name = JOINT.test(content) ? '' : nameOf(color);
    const last = runs.at(-1);
    // White space has no visible colour, so it can join the run before it.
    if (last && (last.name === name || content.trim() === '')) last.text += content;
    else runs.push({ name, text: content });
  }
  return runs
    .map(({ name, text }) => {
      const html = escapeHtml(text);
      return name === '' ? html : `<span class="${name}">${html}</span>`;
    })
    .join('');
}
