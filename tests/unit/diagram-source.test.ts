import { expect, test } from 'vitest';
import { diagramsIn } from '../../scripts/draw/lessons.ts';
import { lineInSource, phoneSource, sourceIssues } from '../../scripts/draw/source.ts';
import { diagramKey } from '../../src/core/diagram-key.ts';

test('white space around the source does not change the key of a diagram', () => {
  expect(diagramKey('\nflowchart TB\n  a --> b\n\n')).toBe(diagramKey('flowchart TB\n  a --> b'));
  expect(diagramKey('flowchart TB\n  a --> c')).not.toBe(diagramKey('flowchart TB\n  a --> b'));
});

test('the key of a diagram is a file name', () => {
  expect(diagramKey('flowchart TB\n  a --> b')).toMatch(/^[0-9a-z]+$/);
});

test('only horizontal flowcharts have a second, vertical drawing', () => {
  expect(phoneSource('%% note\nflowchart LR\n  LR --> b')).toBe(
    '%% note\nflowchart TB\n  LR --> b',
  );
  expect(phoneSource('graph RL\n  a --> b')).toBe('graph TB\n  a --> b');
  expect(phoneSource('flowchart TB\n  a --> b')).toBeUndefined();
  expect(phoneSource('sequenceDiagram\n  LR->>RL: graph LR')).toBeUndefined();
});

test('an unsupported kind is rejected with a list of the supported ones', () => {
  const [issue] = sourceIssues('pie\n  "a": 3');
  expect(issue?.message).toContain('`pie`');
  for (const kind of ['flowchart', 'sequenceDiagram', 'stateDiagram-v2']) {
    expect(issue?.message).toContain(kind);
    expect(sourceIssues(`${kind}\n  x`)).toEqual([]);
  }
});

test.each([
  'classDef x fill:#f00',
  'style a fill:#f00',
  'linkStyle 0 stroke:#f00',
  '%%{init: {}}%%',
])('a style is rejected at its position: %s', (line) => {
  const issues = sourceIssues(`flowchart TB\n  a --> b\n  ${line}`);
  expect(issues).toMatchObject([{ line: 3, column: 3 }]);
});

test('a name that begins like a style keyword is allowed', () => {
  expect(sourceIssues('sequenceDiagram\n  style->>classDefs: hello')).toEqual([]);
});

test('line numbers of Mermaid are converted to lines of the source', () => {
  const source = '%% one\nflowchart TB\n  %% two\n  a --> b\n  c --> d';
  expect(lineInSource(source, 1)).toBe(2);
  expect(lineInSource(source, 2)).toBe(4);
  expect(lineInSource(source, 3)).toBe(5);
});

test('the position of an issue is converted to the lesson, also within a list', () => {
  const lesson = [
    '# Title',
    '````md',
    '```mermaid',
    'shown, not drawn',
    '```',
    '````',
    '- item',
    '',
    '  ```mermaid',
    '  flowchart TB',
    '    a --> b',
    '  ```',
  ].join('\n');
  const diagrams = diagramsIn('lesson.mdx', lesson);
  expect(diagrams.map(({ source }) => source)).toEqual(['flowchart TB\n  a --> b']);
  expect(diagrams[0]?.inLesson({ line: 2, column: 3, message: 'here' })).toEqual({
    file: 'lesson.mdx',
    line: 11,
    column: 5,
    message: 'here',
  });
});
