import { expect, test } from 'vitest';
import { compilerMessageHtml } from '../../src/core/compiler-message.ts';

const MESSAGE = `error[E0502]: cannot borrow \`books\` as immutable
  --> src/main.rs:13:24
   |
13 |     books.insert(books.last_id, <title>);
   |     -----        ^^^^^ immutable borrow occurs here
   |     |
   |     mutable borrow occurs here
   |
   = note: see <https://example.org>
help: consider this
   |
13 |     books.insert(id, title).await;
   |                            ++++++`;

const HTML = `<b class="rustc-error">error[<a href="https://doc.rust-lang.org/error_codes/E0502.html">E0502</a>]</b>: cannot borrow \`books\` as immutable
  <i>--&gt;</i> src/main.rs:13:24
<i>   |</i>
<i>13 |</i>     books.insert(books.last_id, &lt;title&gt;);
<i>   |</i>     <b class="rustc-note">-----</b>        <b class="rustc-error">^^^^^ immutable borrow occurs here</b>
<i>   |</i>     |
<i>   |</i>     mutable borrow occurs here
<i>   |</i>
   = <b class="rustc-note">note</b>: see &lt;https://example.org&gt;
<b class="rustc-help">help</b>: consider this
<i>   |</i>
<i>13 |</i>     books.insert(id, title).await;
<i>   |</i>                            <b class="rustc-help">++++++</b>`;

test('the levels, the margin and what points at the code have the colours of a terminal', () => {
  expect(compilerMessageHtml(MESSAGE)).toBe(HTML);
});

test.each([
  'error: expected one of `!`, found `x`',
  '   | ^ a label with - dashes + and <tags>',
  'thread panicked at <anon>',
  '',
])('no sign of %j is lost', (line) => {
  const text = compilerMessageHtml(line).replace(/<[^>]*>/g, '');
  const decoded = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  expect(decoded).toBe(line);
});
