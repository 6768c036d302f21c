import { type CompileOptions, evaluate } from 'satteri';
import { escapeHtml } from '../../src/core/html.ts';

type Properties = Readonly<Record<string, unknown>>;

/** The components of a lesson; here, each one is represented by its name. */
const components = Object.fromEntries(
  ['Callout', 'CodeBlock', 'Diagram', 'Exchange', 'Output', 'Quiz', 'RestOfStyles'].map((name) => [
    name,
    name,
  ]),
);

/** A string that is HTML already; all other strings have to be escaped. */
class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const runtime = { Fragment: 'fragment', jsx: makeElement, jsxs: makeElement };

/**
 * Compiles a lesson and writes its page in a readable form: HTML in which each component is an
 * element with its properties on indented lines.
 */
export async function writePage(source: string, options: CompileOptions): Promise<string> {
  const elementAttributeNameCase = 'html';
  const page = await evaluate(source, { ...options, ...runtime, elementAttributeNameCase });
  return `${htmlOf(makeElement(page['default'], { components })).trim()}\n`;
}

function makeElement(type: unknown, given: unknown): unknown {
  const { children, ...properties } = given as Properties;
  if (typeof type === 'function') return type({ children, ...properties });
  const name = String(type);
  const content = [children].flat().map(htmlOf).join('');
  if (name === runtime.Fragment) return new Html(content);
  if (/^[A-Z]/.test(name)) return new Html(writeComponent(name, properties, content));
  const attributes = Object.entries(properties).map(
    ([key, value]) => ` ${key}="${escapeHtml(format(value))}"`,
  );
  return new Html(`<${name}${attributes.join('')}>${content}</${name}>`);
}

function htmlOf(node: unknown): string {
  if (node instanceof Html) return node.text;
  return node === undefined ? '' : escapeHtml(String(node));
}

function writeComponent(name: string, properties: Properties, content: string): string {
  const lines = Object.entries(properties).flatMap(([key, value]) => linesOf(key, format(value)));
  const inside = content === '' ? [] : linesOf('children', content);
  return [`<${name}>`, ...[...lines, ...inside].map(indent), `</${name}>`].join('\n');
}

function format(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function linesOf(key: string, text: string): string[] {
  return text.includes('\n') ? [`${key}:`, ...text.split('\n').map(indent)] : [`${key}: ${text}`];
}

function indent(line: string): string {
  return `  ${line}`.trimEnd();
}
