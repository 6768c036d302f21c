import type { Issue } from '../../src/core/issue.ts';
import { extentOf } from './extent.ts';
import type { DiagramContent } from './model.ts';
import type { Scene } from './scene.ts';

const MAX_NODES = 12;
const MAX_MESSAGES = 16;
const PHONE_WIDTH = 328;
const MIN_TEXT_SIZE = 11;

const supportedShapes = new Set([
  'squareRect',
  'rect',
  'roundedRect',
  'stadium',
  'cylinder',
  'circle',
  'diamond',
  'hexagon',
]);

/** An issue of a diagram as a whole. */
export function diagramIssue(message: string): Issue {
  return { line: 1, column: 1, message: `diagram: ${message}` };
}

/** Issues of a diagram that is not accessible or too large. */
export function modelIssues(model: DiagramContent): Issue[] {
  const messages = [
    model.title === '' && 'has no title: add a line `accTitle: …` that names what it shows',
    model.description === '' &&
      'has no description: add a line `accDescr: …` that describes it in words',
    ...(model.kind === 'sequence'
      ? [tooMany(model.steps.filter(isMessage).length, MAX_MESSAGES, 'messages')]
      : graphMessages(model.nodes)),
  ];
  return messages.filter((message) => typeof message === 'string').map(diagramIssue);
}

function isMessage(step: { kind: string }): boolean {
  return step.kind === 'message';
}

function tooMany(found: number, most: number, things: string): string | false {
  return found > most && `has ${found} ${things}, at most ${most} are allowed: split it in two`;
}

type Nodes = Extract<DiagramContent, { nodes: unknown }>['nodes'];

function graphMessages(nodes: Nodes): (string | false)[] {
  const single = nodes.filter((node) => !node.isGroup && node.shape !== 'note');
  return [
    tooMany(single.length, MAX_NODES, 'nodes'),
    ...single.flatMap((node) => [
      node.isMarkdown && `node \`${node.id}\` has Markdown in its label: write plain text`,
    ]),
  ];
}

/** Issues of shapes of nodes, participants and states that are not supported. */
export function shapeIssues(model: DiagramContent): Issue[] {
  if (model.kind === 'state') {
    const isDivided = model.nodes.some(({ shape }) => shape === 'divider');
    return isDivided ? [diagramIssue('has regions side by side (`--`): draw two diagrams')] : [];
  }
  if (model.kind === 'sequence') {
    return model.participants
      .filter(({ type }) => type !== 'participant')
      .map(({ name, type }) =>
        diagramIssue(`\`${name}\` is declared as ${type}: write \`participant\` instead`),
      );
  }
  return model.nodes
    .filter((node) => !node.isGroup && !supportedShapes.has(node.shape))
    .map((node) =>
      diagramIssue(
        `node \`${node.id}\` has the shape ${node.shape}, allowed are ` +
          '[box], (rounded), ([pill]), [(cylinder)], ((circle)), {diamond} and {{hexagon}}',
      ),
    );
}

/** An issue with advice if a drawing is too wide to be legible on a phone; otherwise none. */
export function phoneIssues(scene: Scene, kind: DiagramContent['kind']): Issue[] {
  const { width } = extentOf(scene);
  const scale = Math.min(1, PHONE_WIDTH / width);
  const smallest = Math.min(
    ...scene.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.size] : [])),
  );
  if (smallest * scale >= MIN_TEXT_SIZE) return [];
  const advice =
    kind === 'sequence'
      ? 'use fewer participants, or shorten their names and the messages'
      : 'put fewer nodes side by side, or shorten labels, or break them with <br/>';
  const widest = Math.floor((PHONE_WIDTH * smallest) / MIN_TEXT_SIZE);
  return [
    diagramIssue(
      `is too wide for a phone: ${width} units, at most ${widest} are allowed, so its text would ` +
        `be ${(smallest * scale).toFixed(1)} px (scale ${scale.toFixed(2)}), at least ` +
        `${MIN_TEXT_SIZE} px are needed: ${advice}`,
    ),
  ];
}
