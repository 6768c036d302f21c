/** The content of a diagram without its layout, read from Mermaid's parsed model. */
export type DiagramContent = GraphModel | SequenceModel;

export interface GraphNode {
  id: string;
  text: string;
  shape: string;
  parent: string | undefined;
  isGroup: boolean;
  isMarkdown: boolean;
}

export interface GraphEdge {
  from: string;
  to: string;
  label: string;
  pointsForward: boolean;
  pointsBack: boolean;
}

export interface GraphModel extends Accessible {
  kind: 'flowchart' | 'state';
  nodes: GraphNode[];
  edges: GraphEdge[];
}

export type SequenceStep =
  | { kind: 'message'; from: string; to: string; text: string }
  | { kind: 'note'; over: string[]; text: string }
  | { kind: 'open' | 'divide'; word: string; text: string }
  | { kind: 'close' };

export interface SequenceModel extends Accessible {
  kind: 'sequence';
  participants: { name: string; type: string }[];
  steps: SequenceStep[];
}

interface Accessible {
  title: string;
  description: string;
}
