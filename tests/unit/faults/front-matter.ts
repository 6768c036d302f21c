import { type Fault, firstLesson, secondLesson } from './fault.ts';

/** Faults of a lesson's front matter. */
export const frontMatterFaults: readonly Fault[] = [
  {
    name: 'no front matter',
    file: secondLesson,
    change: [
      `---
title: The second phase
description: See what changed since the first phase, and what the compiler says.
updated: 2026-11-21
objectives:
  - Read a difference
  - Read a message of the compiler
  - Go back to [the first phase](/tiny/first/)
---
`,
      '',
    ],
    at: '',
    says: 'front matter: is missing; begin the file with a block between two `---` lines',
  },
  {
    name: 'front matter that is not closed',
    file: secondLesson,
    change: ['(/tiny/first/)\n---\n', '(/tiny/first/)\n'],
    at: '',
    says: 'front matter: is missing; begin the file with a block between two `---` lines',
  },
  {
    name: 'no title',
    file: secondLesson,
    change: ['title: The second phase\n', ''],
    at: 'description',
    says: 'front matter: `title` is missing',
  },
  {
    name: 'a title that is a number',
    file: secondLesson,
    change: ['title: The second phase', 'title: 2'],
    at: 'title',
    says: 'front matter: `title` must be a string, not `2`',
  },
  {
    name: 'an unknown key',
    file: firstLesson,
    change: ['updated:', 'author: Somebody\nupdated:'],
    at: 'author',
    says: 'front matter: unknown key `author`; the keys are `title`, `description`, `updated` and `objectives`',
  },
  {
    name: 'a date in another order',
    file: firstLesson,
    change: ['2026-11-20', '20.11.2026'],
    at: 'updated',
    says: 'front matter: `updated` must be a date, YYYY-MM-DD',
  },
  {
    name: 'a date that does not exist',
    file: firstLesson,
    change: ['2026-11-20', '2026-11-31'],
    at: 'updated',
    says: 'front matter: `updated` must be a date, YYYY-MM-DD',
  },
  {
    name: 'two objectives',
    file: firstLesson,
    change: ['  - Name the blocks of a lesson\n', ''],
    at: 'objectives',
    says: 'front matter: `objectives` must have at least 3 entries',
  },
  {
    name: 'a description that is too long',
    file: firstLesson,
    change: ['See every block', `See ${'every '.repeat(40)}block`],
    at: 'description',
    says: 'front matter: `description` must have at most 200 characters',
  },
  {
    name: 'an objective with a javascript link',
    file: firstLesson,
    change: ['  - Name the blocks', '  - Name [the](javascript:alert(1)) blocks'],
    at: 'Name [the]',
    says: 'front matter: `objectives[0]` links to `javascript:alert(1)`; a link must start with `https://`, `/` or `#`',
  },
  {
    name: 'a code span at the start of an unquoted string',
    file: firstLesson,
    change: ['  - Tell a `note` from', '  - `note` and'],
    at: '`note`',
    says: 'front matter: Plain value cannot start with reserved character `',
  },
  {
    name: 'emphasis at the start of an unquoted string',
    file: firstLesson,
    change: ['  - Name the', '  - *Name* the'],
    at: '*Name*',
    says: 'front matter: `*Name*` is a YAML alias; put a string that begins with `*` in quotes',
  },
];
