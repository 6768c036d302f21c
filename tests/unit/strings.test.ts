import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/core/date.ts';
import { diagramKey } from '../../src/core/diagram-key.ts';
import { feedbackUrl } from '../../src/core/feedback.ts';
import { hashText } from '../../src/core/hash.ts';
import { escapeHtml } from '../../src/core/html.ts';
import { buildingMinutes, countWords, readingMinutes } from '../../src/core/reading-time.ts';
import { messageTemplate, t } from '../../src/messages/index.ts';

describe('a hash', () => {
  test('stays the same between releases: stored answers and drawings depend on it', () => {
    expect(hashText('')).toBe(`0wvjl67o803`);
    expect(hashText('revenge')).toBe(`13w4navmpvp`);
  });

  test('is short and safe in URLs, file names and attributes', () => {
    for (const text of ['', 'a', 'ß', '🦀', 'a'.repeat(10_000)]) {
      expect(hashText(text)).toMatch(/^[0-9a-z]{11}$/);
    }
  });

  test('differs for similar strings', () => {
    const strings = Array.from({ length: 5000 }, (_, index) => `question ${index}`);
    expect(new Set(strings.map(hashText)).size).toBe(strings.length);
    expect(hashText('ab')).not.toBe(hashText('ba'));
  });

  test('of a diagram ignores the space around it, but not in it', () => {
    expect(diagramKey('\n  flowchart TB\n')).toBe(diagramKey('flowchart TB'));
    expect(diagramKey('flowchart  TB')).not.toBe(diagramKey('flowchart TB'));
    expect(diagramKey('flowchart TB')).not.toBe(hashText('flowchart TB'));
  });
});

describe('reading time', () => {
  test('counts prose, code and questions', () => {
    expect(readingMinutes({ words: 2000, codeLines: 0, questions: 0 })).toBe(10);
    expect(readingMinutes({ words: 0, codeLines: 90, questions: 0 })).toBe(3);
    expect(readingMinutes({ words: 0, codeLines: 0, questions: 8 })).toBe(4);
    expect(readingMinutes({ words: 2000, codeLines: 90, questions: 8 })).toBe(17);
  });

  test('has beside it the time to build: lines to type, and stops', () => {
    expect(buildingMinutes({ typedLines: 100, stops: 0 })).toBe(10);
    expect(buildingMinutes({ typedLines: 0, stops: 8 })).toBe(6);
    expect(buildingMinutes({ typedLines: 0, stops: 0 })).toBe(0);
  });

  test('is at least one minute', () => {
    expect(readingMinutes({ words: 0, codeLines: 0, questions: 0 })).toBe(1);
  });

  test.each([
    ['', 0],
    ['  one \n two\tthree ', 3],
    ['a – b — … !', 2],
    ['isn’t Bücher 42 Rust', 4],
  ])('%j has %i words', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('a day', () => {
  test.each([
    ['2026-11-21', '21 November 2026'],
    ['2027-01-01', '1 January 2027'],
    ['2024-02-29', '29 February 2024'],
    ['2026-12-31', '31 December 2026'],
  ])('%s', (day, prose) => {
    expect(formatDate(day)).toBe(prose);
  });
});

describe('the feedback about a page', () => {
  const start = {
    repository: 'https://code.example/us/course',
    title: 'State & 100% <Arc>',
    url: 'https://from-zero.example/axum/state/#recap',
  };
  const query = (helpful: boolean) => new URL(feedbackUrl(start, helpful));

  test('has the page in its title and body', () => {
    const { origin, pathname, searchParams } = query(false);
    expect(`${origin}${pathname}`).toBe('https://code.example/us/course/issues/new');
    expect(searchParams.get('title')).toBe('Not helpful yet: State & 100% <Arc>');
    expect(searchParams.get('body')).toContain(`Page: ${start.url}\n`);
    expect(query(true).searchParams.get('title')).toBe('Helpful: State & 100% <Arc>');
    expect(query(true).searchParams.get('body')).not.toBe(searchParams.get('body'));
  });
});

describe("the interface's messages", () => {
  test('contain the given values', () => {
    expect(t('phaseOf', { number: 2, count: 9 })).toBe('Phase 2 of 9');
    expect(t('search')).toBe('Search');
    expect(t('phaseOf', { number: '$&', count: '{number}' })).toBe('Phase $& of {number}');
  });

  test('throw if a value is missing, and so never show braces', () => {
    expect(() => t('phaseOf', { number: 2 })).toThrow(
      'The message "Phase {number} of {count}" needs a value for {count}.',
    );
  });

  test('keep their names for a script that fills them', () => {
    expect(messageTemplate('phaseOf')).toBe('Phase {number} of {count}');
  });
});

test('a string is escaped for content and for attributes', () => {
  expect(escapeHtml(`<a href="x">&amp;'</a>`)).toBe(
    "&lt;a href=&quot;x&quot;&gt;&amp;amp;'&lt;/a&gt;",
  );
});
