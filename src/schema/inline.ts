import type { PhrasingContent, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { z } from 'zod';
import { escapeHtml } from '../core/html.ts';

/** Rendered inline Markdown, or a message saying what is not allowed in it. */
export type InlineHtml = { readonly html: string } | { readonly message: string };

/** The resolved URL of a link, or a message saying what is wrong with the given one. */
export type ResolvedLink = { readonly url: string } | { readonly message: string };

/** More than any author writes, and few enough that deep nesting can't overflow the parser. */
const MAX_LENGTH = 3000;

/**
 * Renders inline Markdown (code, emphasis, strong, links) as HTML. Raw HTML is escaped; any other
 * Markdown is an error.
 *
 * @param resolve resolves the URL of a link; without it, URLs are kept
 */
export function renderInline(
  markdown: string,
  resolve: (url: string) => ResolvedLink = (url) => ({ url }),
): InlineHtml {
  if (markdown.length > MAX_LENGTH) {
    return { message: `has ${markdown.length} characters; at most ${MAX_LENGTH} are allowed` };
  }
  const tree = markdownToMdast(markdown.trim(), {
    position: false,
    features: { smartPunctuation: true },
  });
  const blocks: readonly RootContent[] = 'children' in tree ? (tree.children as RootContent[]) : [];
  const [only, ...others] = blocks;
  if (others.length > 0 || (only && only.type !== 'paragraph' && only.type !== 'html')) {
    return { message: 'must be one paragraph of inline Markdown: code, emphasis and links' };
  }
  if (!only) return { html: '' };
  if (only.type === 'html') return { html: escapeHtml(only.value) };
  try {
    return { html: only.type === 'paragraph' ? renderAll(only.children, resolve) : '' };
  } catch (error) {
    if (error instanceof InlineError) return { message: error.message };
    throw error;
  }
}

/** The schema of a string of inline Markdown. */
export const inlineText = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    const rendered = renderInline(text);
    if ('message' in rendered) context.addIssue({ code: 'custom', message: rendered.message });
  });

class InlineError extends Error {}

type Resolve = (url: string) => ResolvedLink;

function renderAll(nodes: readonly PhrasingContent[], resolve: Resolve): string {
  return nodes.map((node) => renderNode(node, resolve)).join('');
}

function renderNode(node: PhrasingContent, resolve: Resolve): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'html':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code translate="no">${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${renderAll(node.children, resolve)}</em>`;
    case 'strong':
      return `<strong>${renderAll(node.children, resolve)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(resolveUrl(node.url, resolve))}">${renderAll(node.children, resolve)}</a>`;
    case 'break':
      return ' ';
    default:
      throw new InlineError(
        `can't contain \`${node.type}\`; allowed are code, emphasis, strong and links`,
      );
  }
}

function resolveUrl(url: string, resolve: Resolve): string {
  // Browsers treat `/\` like `//`, and ignore tabs and line breaks.
  if (!/^(https?:\/\/|\/(?!\/)|#)[^\\\s]*$/.test(url)) {
    throw new InlineError(
      `links to \`${url}\`; a link must start with \`https://\`, \`/\` or \`#\``,
    );
  }
  const resolved = resolve(url);
  if ('message' in resolved) throw new InlineError(`has an invalid link: ${resolved.message}`);
  return resolved.url;
}
