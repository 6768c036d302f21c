import type { RootContent, Table } from 'mdast';
import { defineHastPlugin, type HastPluginEntry, type MdastVisitorContext } from 'satteri';
import type { Issue } from '../core/issue.ts';
import { positionOf } from '../core/position.ts';

type ContainerDirective = Extract<RootContent, { type: 'containerDirective' }>;

/** The directive of a table. */
export const TABLE = 'table';

const EXAMPLE = 'write `:::table[What it shows]` above it, and `:::` below';

/** Replaces `:::table[Caption]` … `:::` with a figure; `readTable` checks the table inside. */
export function readTableCaption(
  node: Readonly<ContainerDirective>,
  context: MdastVisitorContext,
  report: (issue: Issue) => void,
): void {
  const [caption, ...content] = node.children;
  const isCaption =
    caption?.type === 'paragraph' && caption.data && 'directiveLabel' in caption.data;
  if (!isCaption || context.textContent(caption).trim() === '') {
    report({ ...positionOf(node), message: `table: has no caption; ${EXAMPLE}` });
    return;
  }
  if (content.length !== 1 || content[0]?.type !== 'table') {
    report({
      ...positionOf(node),
      message: 'table: a caption belongs to one table; move all else out of `:::table`',
    });
    return;
  }
  context.replaceNode(node, {
    type: 'captionedTable',
    data: { hName: 'figure', hProperties: { className: ['table'] } },
    children: [
      { type: 'paragraph', data: { hName: 'figcaption' }, children: caption.children },
      content[0],
    ],
  });
}

/** Reports a table without a caption, and a column without a header. */
export function readTable(
  node: Readonly<Table>,
  context: MdastVisitorContext,
  report: (issue: Issue) => void,
): void {
  const parent = context.parent(node);
  if (parent.type !== 'containerDirective' || parent.name !== TABLE) {
    report({ ...positionOf(node), message: `table: has no caption; ${EXAMPLE}` });
  }
  for (const cell of node.children[0]?.children ?? []) {
    if (context.textContent(cell).trim() !== '') continue;
    report({
      ...positionOf(cell),
      message: 'table: a column has no header; say in a word what its cells are',
    });
  }
}

/**
 * Names each table by its caption, makes the first cell of a row its header, and lets the table
 * scroll sideways where it is too wide.
 */
export const accessibleTables: HastPluginEntry = () => {
  let count = 0;
  return defineHastPlugin({
    name: 'accessible-tables',
    element: [
      {
        filter: ['figcaption'],
        visit(node, context) {
          count += 1;
          context.setProperty(node, 'id', `table-${count}`);
        },
      },
      {
        filter: ['table'],
        visit(node, context) {
          context.setProperty(node, 'ariaLabelledBy', `table-${count}`);
          context.wrapNode(node, {
            type: 'element',
            tagName: 'section',
            properties: { className: ['scroll'] },
            children: [],
          });
        },
      },
      {
        filter: ['td'],
        visit(node, context) {
          const cells = context.parent(node).children;
          const first = cells.findIndex(({ type }) => type === 'element');
          if (context.indexOf(node) !== first) return;
          context.replaceNode(node, {
            ...node,
            tagName: 'th',
            // Only its class: the others were removed, and a copy would bring them back empty.
            properties: { className: node.properties['className'] ?? [], scope: 'row' },
          });
        },
      },
      {
        filter: ['th'],
        visit(node, context) {
          context.setProperty(node, 'scope', 'col');
        },
      },
    ],
  });
};
