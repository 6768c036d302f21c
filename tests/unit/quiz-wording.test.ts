import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isDoubleNegation,
  isNegative,
  isSelectionByNegation,
} from '../../scripts/check/quiz/negation-words.ts';
import { allOrNoneIn } from '../../scripts/check/quiz/no-all-or-none.ts';
import { isSameText } from '../../scripts/check/quiz/no-duplicates.ts';
import { orderReferenceIn } from '../../scripts/check/quiz/no-order-bias.ts';
import { suggestId } from '../../scripts/check/quiz/require-id.ts';
import { questionIdSchema } from '../../src/questions/fields.ts';
import { anyText } from './quiz-blocks.ts';

describe('two negations', () => {
  test.each([
    'It is not without cost',
    'No author is not an empty author.',
    "It doesn't never end",
    'Nothing cannot be read',
    'It is not impossible to read',
    'No handler is without a *future*',
    'The router won’t call nothing',
  ])('are in one clause of %j', (text) => expect(isDoubleNegation(text)).toBe(true));

  test.each([
    'It returns no future, so it is no `Handler`',
    '405, because the path is known and the method is not',
    'Neither Tokio nor hyper',
    'Neither: two routes that overlap panic at startup',
    'It does not compile when nothing is imported',
    'No route has the path',
    '404, for no route is there that has no capture',
    'Without a connection there are no bytes to read.',
    'Without `async` there is none, and rustc says E0277.',
    'Without a fit here the answer is a 405, and no handler runs.',
    'Although its type is `io::Result<()>`, it never completes and never returns an error.',
    'In our `main` the types no longer fit, and it does not compile.',
    'Neither an answered request nor Ctrl-C makes it return, so the next line is not reached.',
    'axum does not drop a slash at the end, and `get` does not serve DELETE.',
    'A field with neither is required, and a request without it is rejected.',
    'If no route has the path, or the path has no such method, no extractor runs.',
    'Without `debug_handler` you would read that `Handler` is not satisfied.',
    'No reply: two `Path` arguments do not compile',
    'Too big is 413, no JSON is 400, and no `NewBook` is 422.',
    'Which path does not get a 404 Not Found?',
    'It is not 405 Method Not Allowed',
    'No route fits no matter what the method is',
    'It is never called whether or not the path fits',
    'It is not only read but never written',
    'Not `not !no`',
  ])('are not in one clause of %j', (text) => expect(isDoubleNegation(text)).toBe(false));
});

describe('a negated selection', () => {
  test.each([
    'Which of these does not compile?',
    'A long story. Which of them is no `Handler`?',
    "What doesn't the router do?",
    'Which of these is never printed?',
    'Which of these statements is false?',
    'What does axum do except routing?',
  ])('is found in %j', (text) => expect(isSelectionByNegation(text)).toBe(true));

  test.each([
    'Why does `get(health)` not compile?',
    'It is not sync. Which is it?',
    'What happens when `main` is not async?',
    'Which status does a request get that no route fits?',
    'Which status does `GET /books` without a body get?',
    'What does a client with no header get?',
    'What is wrong?',
    'Which of these gets a 404 Not Found?',
    'What does it print? It does not end.',
  ])('is not found in %j', (text) => expect(isSelectionByNegation(text)).toBe(false));

  test('is not the name of a status', () => {
    expect(isNegative('404 Not Found')).toBe(false);
    expect(isNegative('204 No Content')).toBe(false);
    expect(isNegative('405, not 404')).toBe(true);
  });
});

describe('a choice', () => {
  test.each([
    'All of the above',
    'none of the choices',
    'Both of these',
    'None of them.',
    'Neither',
    'Any of these is right',
    'All of these, since they are equal',
    'Both above',
    'Everything listed',
    'One of the other choices is right, but none of the options says why',
    'More than one of them',
    'All are correct',
  ])('refers to the others in %j', (text) => expect(allOrNoneIn(text)).toBeDefined());

  test.each([
    'Neither: two routes that overlap panic at startup',
    'None of these headers is required',
    'All of them run on one thread',
    'Nothing',
    'All three arguments',
    'Both handlers, one after the other',
    '`all of the above`',
    'One of the two futures is dropped',
    'It reads all of the body',
    'Each of them is polled once',
  ])('does not refer to the others in %j', (text) => expect(allOrNoneIn(text)).toBeUndefined());
});

describe('the order of the choices', () => {
  test.each([
    'As the first choice says',
    'Is it as option B says?',
    'Option 2 is faster',
    'Choices A and C',
    'Like the one above',
    'Answer B is right',
    'The latter',
    'The options below are about `Json`',
    'A and C',
    'The other two choices are about `Path`',
  ])('is referred to by %j', (text) => expect(orderReferenceIn(text)).toBeDefined());

  test.each([
    'The first request gets a 404',
    'hyper answers 404 above all',
    'The server answers 5 requests at once',
    'The second argument takes the body',
    'A former version wrote `:id`',
    'An option A/B tests need',
    'The last answer of the server is cut off',
    '`option B`',
    'Option<String> and `Option` A5',
    'The router above the handlers',
  ])('is not referred to by %j', (text) => expect(orderReferenceIn(text)).toBeUndefined());
});

describe('two strings have the same text:', () => {
  test.each([
    ['405', '`405`.'],
    ['What is it?', 'what is *it*'],
    ['It is "red"', 'It is red!'],
    ['red – blue', 'red blue'],
    ['A [link](/a/) here', 'a link, here'],
  ])('%j and %j', (a, b) => expect(isSameText(a, b)).toBe(true));

  test.each([
    ['`Path`', '`path`'],
    ['`&str`', '`str`'],
    ['1.5', '15'],
    ['-1', '1'],
    ['C', 'C++'],
    ['/books', '/books/'],
    ['`a.b`', '`a,b`'],
    ['?', '!'],
  ])('but not %j and %j', (a, b) => expect(isSameText(a, b)).toBe(false));
});

describe('a suggested id', () => {
  test.each([
    ['What does `DELETE /books` get, and why?', 'delete-books-why'],
    ['404 or 405?', 'question-404-405'],
    ['？', 'question'],
    ['What is it?', 'question'],
  ])('of %j is %j', (q, name) => expect(suggestId(q, new Set())).toBe(name));

  test('is valid and not taken, for any question', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const name = suggestId(text, new Set());
        expect(questionIdSchema.safeParse(name).success).toBe(true);
        const other = suggestId(text, new Set([name]));
        expect(other).not.toBe(name);
        expect(questionIdSchema.safeParse(other).success).toBe(true);
      }),
    );
  });
});
