import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../src/core/search/excerpt.ts';

const prose = 'A body is a stream. You may want to log it, since callers send odd things.';
const sample = '⟦ let body = log(request.body()); ⟧';

/** The excerpt for some words, with the matches in brackets. */
function shown(content: string, ...words: readonly string[]): string {
  return shownOf(content, words, false);
}

function shownOf(content: string, words: readonly string[], isTitled: boolean): string {
  const all = content.split(/\s+/);
  const places = words.map((word) =>
    all.flatMap((other, at) => (other.toLowerCase().includes(word) ? [at] : [])),
  );
  const { isCode, parts } = excerptOf(content, places, isTitled);
  const text = parts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
  return (isCode ? 'code: ' : '') + text.trim();
}

const filler = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

describe('an excerpt', () => {
  test('begins with the sentence of the match, which is marked without its punctuation', () => {
    expect(shown(prose, 'log')).toMatch(/^You may want to \[log\] it, since/);
    expect(shown(prose, 'stream')).toMatch(/^A body is a \[stream\]\. You/);
  });

  test('in a long sentence begins shortly before the match, and says that it is cut', () => {
    expect(shown(`${filler} needle ${filler}`, 'needle')).toMatch(
      /^… word55 word56 word57 word58 word59 \[needle\] word0 /,
    );
    expect(shown(filler, 'word0')).toMatch(/^\[word0\] (word\d+ ){27}…$/);
  });

  test('is where the most words of the query are', () => {
    const text = `The request is here. ${filler}. ${prose}`;
    expect(shown(text, 'request', 'body', 'log')).toMatch(/^A \[body\] is a stream/);
  });

  test('is prose rather than code, whichever comes first', () => {
    expect(shown(`${sample} ${prose}`, 'body')).toMatch(/^A \[body\] is/);
    expect(shown(`${sample} ${prose}`, 'request')).toBe('code: let body = [log(request.body]());');
  });

  test('is not code if the title matches already', () => {
    expect(shownOf(`${sample} ${prose}`, ['request'], true)).toMatch(/^A body is a stream/);
    expect(shownOf(`${sample} ${prose}`, ['body'], true)).toMatch(/^A \[body\] is/);
  });

  test('never goes on from prose into code, or from code into prose', () => {
    expect(shown(`It is short: ${sample} ${prose}`, 'short')).toBe('It is [short]:');
    expect(shown(`${prose} ${sample} ${prose}`, 'request')).not.toContain('stream');
  });

  test('without a match is the beginning of the prose', () => {
    expect(shown(`${sample} ${prose}`)).toMatch(/^A body is a stream/);
    expect(shown('')).toBe('');
  });
});
