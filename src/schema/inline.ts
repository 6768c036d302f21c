import type { PhrasingContent, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { z } from 'zod';
import { escapeHtml } from '../core/html.ts';

/** A text as HTML, or a sentence saying what is not allowed in it. */
export type InlineHtml = { readonly html: string } | { readonly message: string };

/** The address that a link gets, or a sentence saying what is wrong with the one given. */
export type ResolvedLink = { readonly url: string } | { readonly message: string };

/** Far longer than any such text is: whatever is nested in it, it can be read. */
const LONGEST = 3000;

/**
 * Turns inline Markdown (code, emphasis, strong, links) into HTML. Everything else, raw HTML
 * first of all, stays the text that it is.
 *
 * @param resolve finds the address of a link; without it, links stay as they are
 */
export function renderInline(
  markdown: string,
  resolve: (url: string) => ResolvedLink = (url) => ({ url }),
): InlineHtml {
  if (markdown.length > LONGEST) {
    return { message: `has ${markdown.length} characters; it takes at most ${LONGEST}` };
  }
  const tree = markdownToMdast(markdown.trim(), {
    position: false,
    features: { smartPunctuation: true },
  });
  const blocks: readonly RootContent[] = 'children' in tree ? (tree.children as RootContent[]) : [];
  const [only, ...others] = blocks;
  if (others.length > 0 || (only && only.type !== 'paragraph' && only.type !== 'html')) {
    return { message: 'takes one paragraph of inline Markdown: code, emphasis and links' };
  }
  if (!only) return { html: '' };
  if (only.type === 'html') return { html: escapeHtml(only.value) };
  try {
    return { html: only.type === 'paragraph' ? renderAll(only.children, resolve) : '' };
  } catch (error) {
    if (error instanceof Refused) return { message: error.message };
    throw error;
  }
}

/** A text of inline Markdown in a schema. */
export const inlineText = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    const rendered = renderInline(text);
    if ('message' in rendered) context.addIssue({ code: 'custom', message: rendered.message });
  });

class Refused extends Error {}

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
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return `<em>${renderAll(node.children, resolve)}</em>`;
    case 'strong':
      return `<strong>${renderAll(node.children, resolve)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(addressOf(node.url, resolve))}">${renderAll(node.children, resolve)}</a>`;
    case 'break':
      return ' ';
    default:
      throw new Refused(`can't hold \`${node.type}\`; it takes code, emphasis, strong and links`);
  }
}

function addressOf(url: string, resolve: Resolve): string {
  // To a browser `/\` is `//`, and a tab or a line break is nothing at all.
  if (!/^(https?:\/\/|\/(?!\/)|#)[^\\\s]*$/.test(url)) {
    throw new Refused(`links to \`${url}\`; a link starts with \`https://\`, \`/\` or \`#\``);
  }
  const resolved = resolve(url);
  if ('message' in resolved) throw new Refused(`has a link: ${resolved.message}`);
  return resolved.url;
}
