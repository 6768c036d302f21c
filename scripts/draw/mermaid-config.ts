import type { MermaidConfig } from 'mermaid';
import { placeholderColours } from './palette.ts';

/** Font sizes of a drawing in SVG user units, which are CSS pixels at full size. */
export const textSize = { node: 16, label: 15 } as const;

/**
 * The font that Mermaid measures labels with. It has the metrics of Arial and Helvetica, which many
 * readers have; boxes leave room for other, wider fonts.
 */
export const measuringFont = 'Arimo';

const inkSoft = placeholderColours['ink-soft'];
const lineStrong = placeholderColours['line-strong'];
const surface2 = placeholderColours['surface-2'];
const { accent, ink, line, paper, surface } = placeholderColours;

const themeVariables = {
  fontFamily: measuringFont,
  fontSize: `${textSize.node}px`,
  primaryColor: surface,
  primaryTextColor: ink,
  primaryBorderColor: line,
  lineColor: lineStrong,
  textColor: ink,
  mainBkg: surface,
  nodeBorder: line,
  clusterBkg: surface2,
  clusterBorder: line,
  titleColor: inkSoft,
  edgeLabelBackground: paper,
  actorBkg: surface,
  actorBorder: line,
  actorTextColor: ink,
  actorLineColor: line,
  signalColor: lineStrong,
  signalTextColor: ink,
  labelBoxBkgColor: paper,
  labelBoxBorderColor: line,
  labelTextColor: inkSoft,
  loopTextColor: inkSoft,
  noteBkgColor: surface2,
  noteBorderColor: line,
  noteTextColor: inkSoft,
  activationBkgColor: surface2,
  activationBorderColor: line,
  sequenceNumberColor: paper,
  transitionColor: lineStrong,
  transitionLabelColor: inkSoft,
  stateLabelColor: ink,
  stateBkg: surface,
  labelBackgroundColor: paper,
  compositeBackground: surface2,
  compositeTitleBackground: surface2,
  compositeBorder: line,
  altBackground: surface2,
  specialStateColor: inkSoft,
  innerEndBackground: inkSoft,
};

// For styles without a theme variable, or for which Mermaid sets an attribute.
const themeCSS = `
  .edgeLabel text, .messageText, .loopText, .sectionTitle, .noteText, .statediagram-note text {
    font-size: ${textSize.label}px !important; fill: ${inkSoft} !important; stroke: none !important; }
  .cluster-label text, .labelText {
    font-size: ${textSize.label}px !important; font-weight: 600 !important;
    fill: ${inkSoft} !important; stroke: none !important; }
  .messageText, .actor-box { fill: ${ink} !important; }
  .actor-box { stroke: none !important; }
  .labelText tspan, .loopText tspan, .noteText tspan, .actor-box tspan, .messageText tspan {
    fill: inherit !important; stroke: none !important; font-size: inherit !important; }
  .node rect, .node polygon, .node circle, .node path, .cluster rect, .actor, .note, .actor-line,
  .loopLine, [class^='activation'] { stroke-width: 1.5px !important; filter: none !important; }
  .node rect, .node polygon, .node circle, .node path {
    fill: ${surface} !important; stroke: ${line} !important; }
  .actor-line, .loopLine { stroke: ${line} !important; }
  .loopLine { fill: none !important; }
  .note { stroke: none !important; fill: ${surface2} !important; }
  .statediagram-note path { stroke: none !important; fill: ${surface2} !important; }
  .cluster rect, .statediagram-cluster rect {
    fill: ${surface2} !important; stroke: none !important; }
  .note-cluster rect { fill: none !important; }
  .statediagram-cluster .inner { display: none !important; }
  .node circle.state-start, .statediagram-state > g:not([class]) > path,
  [id$='-sequencenumber'] circle { fill: ${inkSoft} !important; }
  .node circle.state-start, .statediagram-state > g:not([class]) > path { stroke: none !important; }
  .node .outer-path:has(> g) > path { stroke: ${inkSoft} !important; }
  .node .outer-path > g > path { fill: ${inkSoft} !important; stroke: none !important; }
  .node.accent rect, .node.accent polygon, .node.accent circle, .node.accent path {
    stroke: ${accent} !important; stroke-width: 2px !important; }
  .flowchart-link, .transition, .messageLine0, .messageLine1 {
    stroke: ${lineStrong} !important; stroke-width: 1.5px !important; fill: none !important; }
  .flowchart-link.edge-thickness-thick { stroke-width: 2.5px !important; }
  .sequenceNumber { fill: ${paper} !important; font-size: 11px !important; }
`;

/** Mermaid's configuration for this site: narrow enough for a phone, in placeholder colours. */
export const mermaidConfig: MermaidConfig = {
  startOnLoad: false,
  securityLevel: 'strict',
  theme: 'base',
  layout: 'dagre',
  look: 'classic',
  htmlLabels: false,
  deterministicIds: true,
  deterministicIDSeed: 'diagram',
  handDrawnSeed: 1,
  fontFamily: measuringFont,
  fontSize: textSize.node,
  themeVariables,
  themeCSS,
  flowchart: {
    useMaxWidth: false,
    htmlLabels: false,
    padding: 9,
    nodeSpacing: 16,
    rankSpacing: 46,
    wrappingWidth: 160,
    minNodeWidth: 24,
    diagramPadding: 0,
    subGraphTitleMargin: { top: 4, bottom: 12 },
    curve: 'basis',
  },
  state: {
    useMaxWidth: false,
    nodeSpacing: 32,
    rankSpacing: 46,
    padding: 8,
    minNodeWidth: 24,
    wrappingWidth: 160,
  },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    wrap: false,
    width: 76,
    height: 38,
    actorMargin: 16,
    boxMargin: 8,
    boxTextMargin: 8,
    noteMargin: 8,
    messageMargin: 24,
    wrapPadding: 5,
    activationWidth: 8,
    bottomMarginAdj: 4,
    actorFontSize: textSize.node,
    noteFontSize: textSize.label,
    messageFontSize: textSize.label,
    labelBoxWidth: 36,
    labelBoxHeight: 26,
  },
};
