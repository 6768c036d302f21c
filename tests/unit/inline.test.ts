import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderInline } from '../../src/schema/inline.ts';

function html(markdown: string): string | undefined {
  const rendered = renderInline(markdown);
  return 'html' in rendered ? rendered.html : undefined;
}

function message(markdown: string): string | undefined {
  const rendered = renderInline(markdown);
  return 'message' in rendered ? rendered.message : undefined;
}

describe('inline Markdown', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    [
      '`Vec<u8>` and *this* **matters**',
      '<code translate="no">Vec&lt;u8&gt;</code> and <em>this</em> <strong>matters</strong>',
    ],
    ['"It isn\'t" -- so...', '“It isn’t” – so…'],
    [
      '[the `first` phase](/tiny/first/#a)',
      '<a href="/tiny/first/#a">the <code translate="no">first</code> phase</a>',
    ],
    ['<https://docs.rs/axum>', '<a href="https://docs.rs/axum">https://docs.rs/axum</a>'],
    ['[*a*](#b "not shown")', '<a href="#b"><em>a</em></a>'],
    ['one\ntwo', 'one\ntwo'],
    ['a\\*b', 'a*b'],
    [
      '[a](https://x.example/?a=1&b="2")',
      '<a href="https://x.example/?a=1&amp;b=&quot;2&quot;">a</a>',
    ],
  ])('%j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test.each([
    '# A heading',
    '- a list',
    'two\n\nparagraphs',
    '> a quotation',
    '```\ncode\n```',
    '***',
  ])('rejects blocks: %j', (markdown) => {
    expect(message(markdown)).toBe(
      'must be one paragraph of inline Markdown: code, emphasis and links',
    );
  });

  test.each([
    ['![a](/b.png)', 'image'],
    ['~~gone~~', 'delete'],
    ['*a ![b](/c.png)*', 'image'],
  ])('rejects %j', (markdown, type) => {
    expect(message(markdown)).toBe(
      `can't contain \`${type}\`; allowed are code, emphasis, strong and links`,
    );
  });
});

describe('hostile text', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a <img src=x onerror="alert(1)"> b', 'a &lt;img src=x onerror=&quot;alert(1)&quot;&gt; b'],
    ['<!-- a -->', '&lt;!-- a --&gt;'],
    ['`</code><script>`', '<code translate="no">&lt;/code&gt;&lt;script&gt;</code>'],
    ['{}', '{}'],
    ['{alert(1)}', '{alert(1)}'],
    ['//host', '//host'],
    ['&lt;script&gt;', '&lt;script&gt;'],
  ])('%s is escaped', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test.each([
    ['[x](javascript:alert(1))', 'javascript:alert(1)'],
    ['[x](JavaScript:alert(1))', 'JavaScript:alert(1)'],
    ['[x](javascript&#58;alert(1))', 'javascript:alert(1)'],
    ['[x](data:text/html,hi)', 'data:text/html,hi'],
    ['<javascript:alert(1)>', 'javascript:alert(1)'],
    ['[x](//host)', '//host'],
    ['[x](/\\\\host)', '/\\host'],
    ['[x](</\t/host>)', '/\t/host'],
    ['[x](relative/)', 'relative/'],
    ['[x]()', ''],
  ])('%s is rejected', (markdown, url) => {
    expect(message(markdown)).toBe(
      `links to \`${url}\`; a link must start with \`https://\`, \`/\` or \`#\``,
    );
  });

  test('never results in other HTML than code, emphasis, strong and safe links', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<',
        '>',
        '[',
        '](',
        ')',
        '`',
        '*',
        '**',
        '_',
        '\\',
        '"',
        '&',
        '\n',
        ' ',
        '/',
        '//',
        '/\\\\',
        '#',
        '&#x6a;',
        'javascript:',
        'https://a.example',
        '<script>',
        '<b>',
        '</b>',
        '![',
        'onclick=',
        '{',
        '}',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const rendered = renderInline(parts.join(''));
        if ('message' in rendered) return;
        for (const [tag] of rendered.html.matchAll(/<[^>]*>?/g)) {
          expect(tag).toMatch(
            /^<(code translate="no"|em|strong|\/(code|em|strong)|\/a|a href="(https?:\/\/|\/(?![/\\])|#)[^"\s\\]*")>$/,
          );
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a link gets its resolved URL, or is rejected with the reason', () => {
  const upper = (url: string) => ({ url: url.toUpperCase() });
  expect(renderInline('[a](/b/)', upper)).toEqual({ html: '<a href="/B/">a</a>' });
  expect(renderInline('[a](/b/)', () => ({ message: 'no page `/b/`' }))).toEqual({
    message: 'has an invalid link: no page `/b/`',
  });
});
