import { escapeHtml } from './html.ts';

/** What the signs below a line of code stand for. */
const KINDS: Readonly<Record<string, string>> = { '^': 'error', '-': 'note' };

/**
 * A message of rustc as HTML, with the colours that a terminal shows it in: the level of each
 * message, the lines at the left, and what points at the code.
 *
 * @param text what rustc printed, without escape sequences
 */
export function compilerMessageHtml(text: string): string {
  return text.split('\n').map(lineHtml).join('\n');
}

function lineHtml(line: string): string {
  const level = /^(error|warning)(\[E\d{4}\])?(:.*)$/.exec(line);
  if (level) {
    const [, name = '', code = '', rest = ''] = level;
    return `<b class="rustc-${name}">${name}${code && `[${linkedCode(code.slice(1, -1))}]`}</b>${escapeHtml(rest)}`;
  }
  const advice = /^( *(?:= )?)(help|note)(:.*)$/.exec(line);
  if (advice) {
    const [, indent = '', name = '', rest = ''] = advice;
    return `${indent}<b class="rustc-${name}">${name}</b>${escapeHtml(rest)}`;
  }
  const arrow = /^( *)(-->|:::)( .*)$/.exec(line);
  if (arrow) return `${arrow[1]}<i>${escapeHtml(arrow[2] ?? '')}</i>${escapeHtml(arrow[3] ?? '')}`;
  const gutter = /^( *\d* *[|~+-])(.*)$/.exec(line);
  if (!gutter) return withCodes(escapeHtml(line));
  return `<i>${gutter[1]}</i>${pointersHtml(gutter[2] ?? '')}`;
}

/** What points at the code: carets at the fault, dashes at what explains it, signs of a change. */
function pointersHtml(text: string): string {
  if (!/^[ |_/]*(\^|-{2,}|\+{2,}|~{2,})/.test(text)) return withCodes(escapeHtml(text));
  return text.replace(/(\^+|-{2,}|-(?= )|\++|~+)([^-^+~]*)/g, (_, signs: string, after: string) => {
    const [label = ''] = /\S.*$/.exec(after) ?? [];
    const space = after.slice(0, after.length - label.length);
    const kind = KINDS[signs.charAt(0)] ?? 'help';
    const open = `<b class="rustc-${kind}">`;
    // A label has the colour of what it stands behind; bars lead to a label on a later line.
    const isLabel = label !== '' && !/^[|_ ]*$/.test(label);
    return isLabel
      ? `${open}${signs}${space}${escapeHtml(label)}</b>`
      : `${open}${signs}</b>${after}`;
  });
}

function linkedCode(code: string): string {
  return `<a href="https://doc.rust-lang.org/error_codes/${code}.html">${code}</a>`;
}

/** Links the codes in `error[E0277]` where a line has more than its message. */
function withCodes(html: string): string {
  return html.replace(/\[(E\d{4})\]/g, (_, code: string) => `[${linkedCode(code)}]`);
}
