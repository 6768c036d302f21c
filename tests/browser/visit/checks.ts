import { lessonPaths, type Site, sites } from '../setup/sites.ts';
import {
  hasNoViolations,
  keepsCodeUntranslated,
  keepsTextWhole,
  tellsItsPartsApart,
} from './accessibility.ts';
import { staysWithinBudgets } from './budget.ts';
import { keepsTheHeightOfCode } from './code-heights.ts';
import { showsDiagramsWhole } from './diagrams.ts';
import { offersItsCode, offersItsExercise } from './downloads.ts';
import { hasValidHead } from './head.ts';
import { showsEveryWord, showsNoControl } from './no-script.ts';
import type { Check } from './visit.ts';
import { fitsEveryWindow } from './windows.ts';

/** The checks of a visit, by name. */
export type Checks = Readonly<Record<string, Check>>;

/** The path of the 404 page, which has no canonical URL. */
export const NOT_FOUND = '/404.html';

/** The checks of a page, in the order in which they run. */
export function checksOf(site: Site, path: string): Checks {
  if (path === NOT_FOUND)
    return { 'fits every window': fitsEveryWindow, 'has no violation': hasNoViolations };
  const isLesson = lessonPaths(site).includes(path);
  return {
    // First, because other checks load more files.
    ...(isLesson && site === sites.real && { 'stays within the budgets': staysWithinBudgets }),
    'loads, with a valid head': hasValidHead,
    ...(isLesson &&
      site === sites.real && {
        'offers a zip of a complete crate': offersItsCode,
        'shows each diagram once and completely, on a laptop and on a phone': showsDiagramsWhole,
      }),
    'keeps the height of code that is not laid out yet': keepsTheHeightOfCode,
    'fits every window without scrolling sideways': fitsEveryWindow,
    ...(isLesson && { 'has an exercise that fits a phone, if it has one': offersItsExercise }),
    ...(isLesson && { 'has few landmarks, and tells its blocks apart': tellsItsPartsApart }),
    'keeps code from being translated': keepsCodeUntranslated,
    // These come last, because the first opens all that is folded.
    'has no violation that axe finds': hasNoViolations,
    'keeps its text whole with wider spacing': keepsTextWhole,
  };
}

/** The checks of a page without scripts. */
export function checksWithoutScripts(site: Site, path: string): Checks {
  return {
    ...(lessonPaths(site).includes(path) && { 'shows every word': showsEveryWord }),
    'shows no control that needs a script': showsNoControl,
  };
}
