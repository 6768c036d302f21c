import type { DiagramContent, GraphModel, SequenceModel, SequenceStep } from './model.ts';

/**
 * Formats the text alternative of a diagram, a line for each edge in reading order, for readers who
 * can't see it. Lines in a branch are indented by two spaces. It ends with a line break.
 */
export function textAlternative(model: DiagramContent): string {
  const lines = model.kind === 'sequence' ? sequenceLines(model) : graphLines(model);
  return `${lines.join('\n')}\n`;
}

function graphLines(model: GraphModel): string[] {
  const names = new Map(model.nodes.map((node) => [node.id, nodeName(node)]));
  for (const { id, parent, shape } of model.nodes) {
    const isEnd = shape === 'stateStart' || shape === 'stateEnd';
    if (isEnd && parent !== undefined) names.set(id, `${names.get(id)} of ${names.get(parent)}`);
  }
  const nameOf = (id: string) => names.get(id) ?? id;
  const notes = model.nodes.filter((node) => node.shape === 'note');
  const isNote = (id: string) => notes.some((note) => note.id === id);
  const groups = model.nodes.filter((node) => node.isGroup && node.shape !== 'noteGroup');
  const groupLines = groups.map((group) => {
    const members = model.nodes.filter((node) => node.parent === group.id);
    return `${nodeName(group)} holds ${listed(members.map((node) => nodeName(node)))}`;
  });
  const edgeLines = model.edges.map((edge) => {
    if (isNote(edge.from)) return `Note on ${nameOf(edge.to)}: ${nameOf(edge.from)}`;
    if (isNote(edge.to)) return `Note on ${nameOf(edge.from)}: ${nameOf(edge.to)}`;
    const arrow = edge.pointsBack ? '↔' : edge.pointsForward ? '→' : '—';
    return withText(`${nameOf(edge.from)} ${arrow} ${nameOf(edge.to)}`, edge.label);
  });
  const linked = new Set(model.edges.flatMap((edge) => [edge.from, edge.to]));
  const isolated = model.nodes.filter(
    (node) => !node.isGroup && node.parent === undefined && !linked.has(node.id),
  );
  return [...groupLines, ...edgeLines, ...isolated.map((node) => nodeName(node))];
}

function nodeName(node: GraphModel['nodes'][number]): string {
  if (node.shape === 'stateStart') return 'Start';
  if (node.shape === 'stateEnd') return 'End';
  if (['choice', 'fork', 'join'].includes(node.shape)) return `${node.shape} ${node.id}`;
  return node.text === '' ? node.id : node.text;
}

function withText(line: string, text: string): string {
  return text === '' ? line : `${line}: ${text}`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const headings: Record<string, string> = {
  alt: 'If',
  else: 'Otherwise',
  opt: 'Optionally',
  loop: 'Repeated',
  par: 'At the same time',
  and: 'And',
  critical: 'All of it or nothing',
  option: 'In case',
  break: 'Stops here if',
};

function sequenceLines(model: SequenceModel): string[] {
  let depth = 0;
  let messages = 0;
  return model.steps.flatMap((step) => {
    if (step.kind === 'close') depth -= 1;
    const indent = '  '.repeat(step.kind === 'divide' ? depth - 1 : depth);
    if (step.kind === 'open') depth += 1;
    if (step.kind === 'message') messages += 1;
    const line = stepLine(step, messages);
    return line === undefined ? [] : [`${indent}${line}`];
  });
}

function stepLine(step: SequenceStep, messages: number): string | undefined {
  switch (step.kind) {
    case 'message':
      return withText(`${messages}. ${step.from} → ${step.to}`, step.text);
    case 'note':
      return `Note on ${listed(step.over)}: ${step.text}`;
    case 'open':
    case 'divide':
      return withText(headings[step.word] ?? step.word, step.text);
    case 'close':
      return undefined;
  }
}
