import type { Features, HastPluginList, MdastPluginList } from 'satteri';
import { type Content, markdownFeatures } from '../content/index.ts';
import { alignedCells, headingAnchors, restOfStyles, untranslatedCode } from './html-plugins.ts';
import { lessonPlugin } from './lesson-plugin.ts';
import { accessibleTables } from './tables.ts';

export type { PageCounts } from './lesson-plugin.ts';

/** The options of a Markdown processor for lessons. */
export interface LessonMarkdown {
  readonly mdastPlugins: MdastPluginList;
  readonly hastPlugins: HastPluginList;
  readonly features: Features;
}

/**
 * Creates the Markdown options for a content folder: the same for the build, the dev server and
 * `npm run check`.
 *
 * @param mustBeDrawn whether a diagram without a drawing is an issue
 */
export function lessonMarkdown(content: Content, mustBeDrawn: boolean): LessonMarkdown {
  return {
    mdastPlugins: [lessonPlugin(content, mustBeDrawn)],
    hastPlugins: [alignedCells, headingAnchors, accessibleTables, untranslatedCode, restOfStyles],
    features: markdownFeatures,
  };
}
