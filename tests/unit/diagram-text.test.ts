import { expect, test } from 'vitest';
import { modelIssues, phoneIssues, shapeIssues } from '../../scripts/draw/limits.ts';
import type { GraphModel, GraphNode, SequenceModel } from '../../scripts/draw/model.ts';
import type { Scene } from '../../scripts/draw/scene.ts';
import { textAlternative } from '../../scripts/draw/text-alternative.ts';

function node(id: string, changes: Partial<GraphNode> = {}): GraphNode {
  const plain = { text: id, shape: 'rect', parent: undefined, isGroup: false, isMarkdown: false };
  return { id, ...plain, ...changes };
}

function graph(nodes: GraphNode[], edges: Partial<GraphModel['edges'][number]>[] = []): GraphModel {
  const plain = { from: 'a', to: 'b', label: '', pointsForward: true, pointsBack: false };
  return {
    kind: 'flowchart',
    title: 'T',
    description: 'D',
    nodes,
    edges: edges.map((edge) => ({ ...plain, ...edge })),
  };
}

function sequence(steps: SequenceModel['steps']): SequenceModel {
  const participants = ['Client', 'Server'].map((name) => ({ name, type: 'participant' }));
  return { kind: 'sequence', title: 'T', description: 'D', participants, steps };
}

function textScene(width: number, size: number): Scene {
  const row = { x: 0, y: 0, width: width / 1.06, text: 'words' };
  return {
    shapes: [{ kind: 'text', rows: [row], fill: 'none', size, bold: false, onLine: false }],
  };
}

test('a flowchart is described by its groups, its edges and its isolated nodes', () => {
  const nodes = [
    node('group', { text: 'One process', isGroup: true }),
    node('a', { text: 'Tokio', parent: 'group' }),
    node('b', { text: 'hyper', parent: 'group' }),
    node('c', { text: 'alone' }),
  ];
  const edges = [{ label: 'bytes' }, { pointsForward: false }, { pointsBack: true }];
  expect(textAlternative(graph(nodes, edges))).toBe(
    'One process holds Tokio and hyper\nTokio → hyper: bytes\nTokio — hyper\nTokio ↔ hyper\nalone\n',
  );
});

test('a state diagram is described with its start, its end and its notes', () => {
  const nodes = [
    node('s', { shape: 'stateStart' }),
    node('Draft'),
    node('n', { shape: 'note', text: 'not public' }),
    node('e', { shape: 'stateEnd' }),
  ];
  const edges = [
    { from: 's', to: 'Draft', label: 'POST' },
    { from: 'Draft', to: 'n' },
    { from: 'Draft', to: 'e' },
  ];
  expect(textAlternative({ ...graph(nodes, edges), kind: 'state' })).toBe(
    'Start → Draft: POST\nNote on Draft: not public\nDraft → End\n',
  );
});

test('a sequence diagram is described with numbered messages and indented branches', () => {
  const steps: SequenceModel['steps'] = [
    { kind: 'message', from: 'Client', to: 'Server', text: 'GET /' },
    { kind: 'open', word: 'alt', text: 'found' },
    { kind: 'message', from: 'Server', to: 'Client', text: '200' },
    { kind: 'divide', word: 'else', text: 'missing' },
    { kind: 'note', over: ['Server'], text: 'logged' },
    { kind: 'close' },
    { kind: 'message', from: 'Client', to: 'Server', text: '' },
  ];
  expect(textAlternative(sequence(steps)).split('\n')).toEqual([
    '1. Client → Server: GET /',
    'If: found',
    '  2. Server → Client: 200',
    'Otherwise: missing',
    '  Note on Server: logged',
    '3. Client → Server',
    '',
  ]);
});

test('a title and a description are required', () => {
  const issues = modelIssues({ ...graph([node('a')]), title: '', description: '' });
  expect(issues[0]?.message).toContain('accTitle');
  expect(issues[1]?.message).toContain('accDescr');
});

test('twelve nodes are allowed, thirteen are not; groups and notes do not count', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => node(`n${index}`));
  const extra = [node('g', { isGroup: true }), node('n', { shape: 'note' })];
  expect(modelIssues(graph([...twelve, ...extra]))).toEqual([]);
  expect(modelIssues(graph([...twelve, node('last')]))[0]?.message).toContain('13 nodes');
});

test('sixteen messages are allowed, seventeen are not', () => {
  const message = { kind: 'message', from: 'Client', to: 'Server', text: '' } as const;
  expect(modelIssues(sequence(Array(16).fill(message)))).toEqual([]);
  expect(modelIssues(sequence(Array(17).fill(message)))[0]?.message).toContain('17 messages');
});

test('an unsupported shape is rejected with a list of the supported ones', () => {
  const [issue] = shapeIssues(graph([node('a', { shape: 'lean_right' }), node('b')]));
  expect(issue?.message).toMatch(/`a`.*lean_right.*\{diamond\}/);
});

test('text of less than 11 px on a phone is rejected with the maximum width', () => {
  expect(phoneIssues(textScene(420, 15), 'flowchart')).toEqual([]);
  const [issue] = phoneIssues(textScene(470, 15), 'flowchart');
  expect(issue?.message).toMatch(/at most 447 .* px .* labels/);
  expect(phoneIssues(textScene(460, 16), 'sequence')).toEqual([]);
});
