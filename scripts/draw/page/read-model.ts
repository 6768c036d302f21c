import mermaid from 'mermaid';
import type {
  DiagramContent,
  GraphEdge,
  GraphModel,
  GraphNode,
  SequenceModel,
  SequenceStep,
} from '../model.ts';

// The used part of Mermaid's parsed model; Mermaid's own types don't distinguish the kinds.
interface Accessibility {
  getAccTitle(): string;
  getAccDescription(): string;
}

interface GraphDatabase extends Accessibility {
  getData(): {
    nodes: {
      id: string;
      label?: string | string[];
      shape?: string;
      parentId?: string;
      isGroup?: boolean;
      labelType?: string;
    }[];
    edges: {
      start?: string;
      end?: string;
      label?: string | string[];
      arrowTypeStart?: string;
      arrowTypeEnd?: string;
    }[];
  };
}

interface SequenceDatabase extends Accessibility {
  LINETYPE: Record<string, number>;
  getActors(): Map<string, { description: string; type: string }>;
  getMessages(): { type?: number; from?: string; to?: string; message: unknown }[];
}

/** Converts a label to plain text on one line, with entities decoded. */
function plain(label: unknown): string {
  const text = (Array.isArray(label) ? label.join(', ') : String(label ?? ''))
    .replace(/ﬂ°°(\d+)¶ß/g, '&#$1;')
    .replace(/ﬂ°(\w+)¶ß/g, '&$1;')
    .replace(/<br\s*\/?>/gi, ' ');
  const decoder = document.createElement('textarea');
  decoder.innerHTML = text;
  return decoder.value.replace(/\s+/g, ' ').trim();
}

function accessible(database: Accessibility): { title: string; description: string } {
  return {
    title: plain(database.getAccTitle()),
    description: plain(database.getAccDescription()),
  };
}

function isArrow(type: string | undefined): boolean {
  return type !== undefined && type !== 'none' && type !== 'arrow_open';
}

function readGraph(kind: GraphModel['kind'], database: GraphDatabase): GraphModel {
  const data = database.getData();
  const nodes = data.nodes.map(
    (node): GraphNode => ({
      id: node.id,
      text: plain(node.label),
      shape: node.shape ?? '',
      parent: node.parentId,
      isGroup: node.isGroup ?? false,
      isMarkdown: kind === 'flowchart' && node.labelType === 'markdown',
    }),
  );
  const edges = data.edges.map(
    (edge): GraphEdge => ({
      from: edge.start ?? '',
      to: edge.end ?? '',
      label: plain(edge.label),
      pointsForward: isArrow(edge.arrowTypeEnd),
      pointsBack: isArrow(edge.arrowTypeStart),
    }),
  );
  return { kind, ...accessible(database), nodes, edges };
}

const blockSteps: Record<string, [SequenceStep['kind'], string]> = {
  ALT_START: ['open', 'alt'],
  ALT_ELSE: ['divide', 'else'],
  OPT_START: ['open', 'opt'],
  LOOP_START: ['open', 'loop'],
  PAR_START: ['open', 'par'],
  PAR_OVER_START: ['open', 'par'],
  PAR_AND: ['divide', 'and'],
  CRITICAL_START: ['open', 'critical'],
  CRITICAL_OPTION: ['divide', 'option'],
  BREAK_START: ['open', 'break'],
};

const blockEnds = ['ALT_END', 'OPT_END', 'LOOP_END', 'PAR_END', 'CRITICAL_END', 'BREAK_END'];
const ignored = ['ACTIVE_START', 'ACTIVE_END', 'AUTONUMBER', 'RECT_START', 'RECT_END'];

function readSequence(database: SequenceDatabase): SequenceModel {
  const actors = database.getActors();
  const name = (id: string | undefined) => plain(actors.get(id ?? '')?.description ?? id);
  const typeNames = new Map(Object.entries(database.LINETYPE).map(([key, type]) => [type, key]));
  const steps: SequenceStep[] = [];
  for (const message of database.getMessages()) {
    const type = typeNames.get(message.type ?? -1) ?? '';
    const text = plain(message.message);
    const block = blockSteps[type];
    if (ignored.includes(type)) continue;
    if (blockEnds.includes(type)) {
      steps.push({ kind: 'close' });
    } else if (block && block[0] !== 'close') {
      steps.push({ kind: block[0] === 'open' ? 'open' : 'divide', word: block[1], text });
    } else if (type === 'NOTE') {
      const over = [...new Set([name(message.from), name(message.to)])];
      steps.push({ kind: 'note', over, text });
    } else if (message.from !== undefined && message.to !== undefined) {
      steps.push({ kind: 'message', from: name(message.from), to: name(message.to), text });
    }
  }
  const participants = [...actors].map(([id, { type }]) => ({ name: name(id), type }));
  return { kind: 'sequence', ...accessible(database), participants, steps };
}

/**
 * Parses a diagram.
 *
 * @returns its model; undefined for an unsupported kind of diagram
 * @throws Mermaid's own error if the source can't be parsed
 */
export async function readModel(source: string): Promise<DiagramContent | undefined> {
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(source);
  switch (diagram.type) {
    case 'flowchart-v2':
      return readGraph('flowchart', diagram.db as GraphDatabase);
    case 'stateDiagram':
      return readGraph('state', diagram.db as GraphDatabase);
    case 'sequence':
      return readSequence(diagram.db as SequenceDatabase);
    default:
      return undefined;
  }
}
