import type { MermaidConfig } from 'mermaid'
import { diagramFont } from '../diagram-font.ts'
import type { DiagramLook } from './messages.ts'

/** What a diagram's own text may not change: what is safe, what is fast, and how it looks. */
const ours = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'dompurifyConfig',
  'logLevel',
  'theme',
  'themeVariables',
  'themeCSS',
  'darkMode',
  'look',
  'htmlLabels',
  'fontFamily',
  'altFontFamily',
]

const family = `"${diagramFont.family}", system-ui, "Noto Sans", sans-serif`

export function mermaidConfig(look: DiagramLook): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure: ours,
    suppressErrorRendering: true,
    logLevel: 'fatal',
    maxTextSize: 20_000,
    maxEdges: 400,
    // Labels of HTML would not be drawn in an image.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    // As large as the words of the other kinds, in boxes that are made for them.
    sequence: { actorFontSize: 14, messageFontSize: 14, noteFontSize: 14, height: 44 },
    fontFamily: family,
    look: 'classic',
    theme: 'base',
    darkMode: look.isDark,
    themeVariables: {
      darkMode: look.isDark,
      fontFamily: family,
      fontSize: '14px',
      useGradient: false,
      dropShadow: 'none',
      background: look.background,
      primaryColor: look.accentSoft,
      primaryTextColor: look.ink,
      primaryBorderColor: look.accent,
      secondaryColor: look.node,
      secondaryTextColor: look.ink,
      secondaryBorderColor: look.line,
      tertiaryColor: look.background,
      tertiaryTextColor: look.ink,
      tertiaryBorderColor: look.line,
      lineColor: look.quietInk,
      textColor: look.ink,
      titleColor: look.ink,
      noteBkgColor: look.note,
      noteTextColor: look.ink,
      noteBorderColor: look.line,
      edgeLabelBackground: look.background,
    },
  }
}
