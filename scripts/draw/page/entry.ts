import mermaid, { type MermaidConfig } from 'mermaid';
import type { DiagramContent } from '../model.ts';
import type { Scene } from '../scene.ts';
import { readModel } from './read-model.ts';
import { readScene } from './read-scene.ts';

/** The result of a call to the page: a problem if the source or the drawing can't be used. */
export type PageResult<Value> = { value: Value } | { problem: Problem };

/** An error with line and column in the source, from 1; 0 if Mermaid gives no position. */
export interface Problem {
  line: number;
  column: number;
  message: string;
}

interface ParserError extends Error {
  hash?: { loc?: { first_line: number; first_column: number } };
}

declare global {
  interface Window {
    configure(config: MermaidConfig): void;
    parse(source: string): Promise<PageResult<DiagramContent | undefined>>;
    draw(source: string): Promise<PageResult<Scene>>;
  }
}

function problemOf(error: unknown): Problem {
  const { message, hash } = error as ParserError;
  const position = hash?.loc;
  return {
    line: position?.first_line ?? 0,
    column: position ? position.first_column + 1 : 0,
    message,
  };
}

async function answered<Value>(work: () => Promise<Value>): Promise<PageResult<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

async function drawScene(source: string): Promise<Scene> {
  const { svg } = await mermaid.render('drawing', source);
  document.body.innerHTML = svg;
  const drawn = document.querySelector('svg');
  if (!drawn) throw new Error('Mermaid drew nothing');
  return readScene(drawn);
}

window.configure = (config) => mermaid.initialize(config);
window.parse = (source) => answered(() => readModel(source));
window.draw = (source) => answered(() => drawScene(source));
