import { lessonPaths, type Site, sites } from '../setup/sites.ts';
import { staysWithinBudgets } from './budget.ts';
import { showsDiagramsWhole } from './diagrams.ts';
import { offersItsCode, offersItsExercise } from './downloads.ts';
import { arrivesAndNamesItself } from './head.ts';
import { showsEveryWord, showsNoControl } from './no-script.ts';
import type { Check } from './visit.ts';
import { fitsEveryWindow } from './windows.ts';

/** What a visit is checked for, by what that is. */
export type Checks = Readonly<Record<string, Check>>;

/** The page for an address without one, by its own address. It has no canonical one. */
export const NOT_FOUND = '/404.html';

/** What a page has to show a reader, by what that is, in the order of looking. */
export function checksOf(site: Site, path: string): Checks {
  if (path === NOT_FOUND) return { 'fits every window': fitsEveryWindow };
  const isLesson = lessonPaths(site).includes(path);
  return {
    // Before anything is done that loads more.
    ...(isLesson && site === sites.real && { 'stays within the budgets': staysWithinBudgets }),
    'arrives whole and names itself': arrivesAndNamesItself,
    ...(isLesson &&
      site === sites.real && {
        'offers a zip that holds a whole crate': offersItsCode,
        'shows each diagram once, whole, on a laptop and on a phone': showsDiagramsWhole,
      }),
    'fits every window without scrolling sideways': fitsEveryWindow,
    ...(isLesson && { 'has an exercise that fits a phone, if it has one': offersItsExercise }),
  };
}

/** What a page has to show without scripts, by what that is. */
export function checksWithoutScripts(site: Site, path: string): Checks {
  return {
    ...(lessonPaths(site).includes(path) && { 'shows every word': showsEveryWord }),
    'shows no control that needs a script': showsNoControl,
  };
}
