import Slugger from 'github-slugger';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';

declare module 'satteri' {
  interface DataMap {
    /** The ids of the headings. */
    anchors: readonly string[];
  }
}

/**
 * Gives each heading an id and a link to itself, for mouse and finger. Keyboard and screen readers
 * have the contents, which show the subsections of the current section only.
 */
export const headingAnchors: HastPluginEntry = () => {
  const slugger = new Slugger();
  return defineHastPlugin({
    name: 'heading-anchors',
    element: {
      filter: ['h2', 'h3'],
      visit(node, context) {
        const id = slugger.slug(context.textContent(node));
        context.setProperty(node, 'id', id);
        context.data.anchors = [...(context.data.anchors ?? []), id];
        context.appendChild(node, {
          type: 'element',
          tagName: 'a',
          properties: {
            className: ['anchor'],
            href: `#${id}`,
            tabIndex: -1,
            ariaHidden: 'true',
          },
          children: [],
        });
      },
    },
  });
};

/** Keeps a browser's translation away from code, which would then be copied as translated. */
export const untranslatedCode: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'untranslated-code',
    element: {
      filter: ['code'],
      visit(node, context) {
        context.setProperty(node, 'translate', 'no');
      },
    },
  });

/** Aligns table cells by classes: the content security policy forbids inline styles. */
export const alignedCells: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'aligned-cells',
    element: {
      filter: ['th', 'td'],
      visit(node, context) {
        const side = /text-align:\s*(right|center)/.exec(
          String(node.properties['style'] ?? ''),
        )?.[1];
        const align = side ?? node.properties['align'];
        context.setProperty(node, 'style', null);
        context.setProperty(node, 'align', null);
        if (align === 'right' || align === 'center') {
          context.setProperty(node, 'className', [align]);
        }
      },
    },
  });

/** The paragraphs at the start of a page that are painted before its other styles are loaded. */
const FIRST_PARAGRAPHS = 2;

/**
 * Names the styles of all that follows the first paragraphs, after them: a browser paints what
 * stands before a stylesheet in the body while it loads it.
 */
export const restOfStyles: HastPluginEntry = () =>
  defineHastPlugin({
    name: 'rest-of-styles',
    before(root, context) {
      const blocks = root.children.filter(
        ({ type }) => type === 'element' || type === 'mdxJsxFlowElement',
      );
      const isOther = (node: (typeof blocks)[number]) =>
        node.type !== 'element' || node.tagName !== 'p';
      const next = blocks.find((node, index) => index === FIRST_PARAGRAPHS || isOther(node));
      if (!next) return;
      context.insertBefore(next, {
        type: 'mdxJsxFlowElement',
        name: 'RestOfStyles',
        attributes: [],
        children: [],
      });
    },
  });
