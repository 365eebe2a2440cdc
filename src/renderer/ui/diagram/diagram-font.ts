import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'

/**
 * The typeface of diagrams, as an address that holds it: an image loads nothing, so it has to bring
 * what it is written in, and the frame that measures its words has no files of ours.
 */
export const diagramFont = { family: 'Inter Variable', url: interUrl }

/** The rule with which a drawing brings its typeface. */
export const diagramFontRule = `@font-face{font-family:"${diagramFont.family}";font-weight:100 900;src:url(${diagramFont.url}) format("woff2")}`
