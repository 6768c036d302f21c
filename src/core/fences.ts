/** A kind of block, by the language of its fence. */
interface FenceKind {
  /** The component that shows it: in the folder of its fence, or with the blocks that several share. */
  readonly component: string;
  /**
   * What `npm run record` keeps for it: responses and logs of one run of the lesson's server, what
   * commands print, or what the compiler or a program prints.
   */
  readonly recordedFrom?: 'server' | 'commands' | 'program';
}

/** The kinds of blocks. A fence in any other language is a sample of code. */
export const FENCES = {
  exercise: { component: 'Exercise' },
  explain: { component: 'PasteError' },
  http: { component: 'Exchange', recordedFrom: 'server' },
  log: { component: 'Output', recordedFrom: 'server' },
  mermaid: { component: 'Diagram' },
  onion: { component: 'Onion', recordedFrom: 'program' },
  output: { component: 'Output', recordedFrom: 'program' },
  quiz: { component: 'Quiz' },
  run: { component: 'Output', recordedFrom: 'commands' },
  sh: { component: 'CodeBlock' },
} as const satisfies Readonly<Record<string, FenceKind>>;

/** The language of a fence that is a block of its own kind. */
export type FenceLanguage = keyof typeof FENCES;

/** Whether a fence is a block of its own kind. */
export function isFenceLanguage(language: string): language is FenceLanguage {
  return Object.hasOwn(FENCES, language);
}

/** What is recorded for the fences of a language; undefined if nothing is. */
export function recordedFrom(language: string): FenceKind['recordedFrom'] {
  const kind: FenceKind | undefined = isFenceLanguage(language) ? FENCES[language] : undefined;
  return kind?.recordedFrom;
}
