import type { PhrasingContent, RootContent } from 'mdast';
import type { MdastVisitorContext } from 'satteri';
import type { Versions } from '../content/index.ts';
import { type Issue, listNames } from '../core/issue.ts';
import { positionOf } from '../core/position.ts';

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;
type LeafDirective = Extract<RootContent, { type: 'leafDirective' }>;
type TextDirective = Extract<RootContent, { type: 'textDirective' }>;

/** The kinds of callout, with their default titles. */
const CALLOUTS: ReadonlyMap<string, string> = new Map([
  ['note', 'Note'],
  ['tip', 'Tip'],
  ['warning', 'Warning'],
]);

/** Replaces `:::note[Title]` … `:::` with a callout. */
export function readCallout(
  node: Readonly<ContainerDirective>,
  context: MdastVisitorContext,
  report: (issue: Issue) => void,
): void {
  const title = CALLOUTS.get(node.name);
  if (title === undefined) {
    const names = listNames([...CALLOUTS.keys()]);
    report({
      ...positionOf(node),
      message: `callout: no kind \`${node.name}\`; the kinds are ${names}`,
    });
    return;
  }
  const [first, ...rest] = node.children;
  const hasTitle = first?.type === 'paragraph' && first.data && 'directiveLabel' in first.data;
  const content = hasTitle ? rest : node.children;
  if (content.length === 0) {
    report({ ...positionOf(node), message: 'callout: is empty; write its text or delete it' });
    return;
  }
  context.replaceNode(node, {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: [
      { type: 'mdxJsxAttribute', name: 'kind', value: node.name },
      {
        type: 'mdxJsxAttribute',
        name: 'title',
        value: hasTitle ? context.textContent(first) : title,
      },
    ],
    children: [...content],
  });
}

/** Reports `::name`: the site has no leaf directives. */
export function rejectLeafDirective(
  node: Readonly<LeafDirective>,
  report: (issue: Issue) => void,
): void {
  report({
    ...positionOf(node),
    message: `lesson: unknown block \`::${node.name}\`; a callout starts with three colons`,
  });
}

/** Replaces `:version[crate]` with the locked version; any other `:word` stays as text. */
export function readTextDirective(
  node: Readonly<TextDirective>,
  context: MdastVisitorContext,
  versions: Versions,
  report: (issue: Issue) => void,
): PhrasingContent | undefined {
  if (node.name !== 'version') {
    if (node.children.length === 0) return { type: 'text', value: `:${node.name}` };
    report({
      ...positionOf(node),
      message: `lesson: unknown directive \`:${node.name}[…]\`; use \`:version[a-crate]\``,
    });
    return undefined;
  }
  const crate = context.textContent(node);
  const version = crate === 'rustc' ? versions.rust() : versions.crates().get(crate)?.[0];
  if (version !== undefined) return { type: 'text', value: version };
  report({
    ...positionOf(node),
    message: `version: no crate \`${crate}\` in Cargo.lock; ${suggestion(crate, [...versions.crates().keys()])}`,
  });
  return undefined;
}

function suggestion(crate: string, known: readonly string[]): string {
  const close = known.filter((name) => name.startsWith(crate.slice(0, 3)));
  if (crate !== '' && close.length > 0) return `similar names: ${listNames(close.slice(0, 6))}`;
  return 'add it to a crate of the workspace, or name `rustc`';
}
