import type { Mutant } from './mutant.ts'

const corpus = 'tests/security/corpus/hostile-text.test.tsx'
const inApp = 'tests/e2e/hostile-text.e2e.ts'
const markdown = 'src/renderer/ui/markdown/markdown.test.tsx'
const diagram = 'src/renderer/ui/diagram/diagram.test.ts'

/** What keeps foreign text from becoming anything but text. */
export const rendererMutants: readonly Mutant[] = [
  {
    guard: 'the sanitiser lets only addresses of the web through',
    file: 'src/renderer/ui/markdown/parse-markdown.ts',
    from: "href: ['https', 'http']",
    to: "href: ['https', 'http', 'javascript', 'data', 'file', 'app']",
    suite: corpus,
  },
  {
    guard: 'the tree is sanitised',
    file: 'src/renderer/ui/markdown/parse-markdown.ts',
    from: '.use(rehypeSanitize, allowed)',
    to: '',
    suite: corpus,
  },
  {
    guard: 'a link is drawn for an address of the web only',
    file: 'src/renderer/ui/markdown/markdown-link.tsx',
    from: '!/^https?:/i.test(href)',
    to: "href === ''",
    suite: corpus,
  },
  {
    guard: 'formulas are not trusted',
    file: 'src/renderer/ui/markdown/draw-formula.ts',
    from: 'trust: false',
    to: 'trust: true',
    suite: corpus,
  },
  {
    guard: 'the ids of notes have a prefix of their own',
    file: 'src/renderer/ui/markdown/note.tsx',
    from: '      id={id}\n',
    to: '      id={label}\n',
    suite: corpus,
  },
  {
    guard: 'a copied table holds no formula of a spreadsheet',
    file: 'src/renderer/ui/markdown/copy-table.ts',
    from: "isNumber ? `'${text}` : text",
    to: 'isNumber ? text : text',
    suite: corpus,
  },
  {
    guard: 'a notice of the system has no tags',
    file: 'src/main/domain/notice-line.ts',
    from: "\n    .replaceAll('<', '‹')",
    to: '',
    suite: corpus,
  },
  {
    guard: 'diagrams are drawn by the strict rules',
    file: 'src/renderer/ui/diagram/frame/mermaid-config.ts',
    from: "securityLevel: 'strict'",
    to: "securityLevel: 'loose'",
    suite: corpus,
  },
  {
    guard: 'a diagram cannot change what is safe',
    file: 'src/renderer/ui/diagram/frame/mermaid-config.ts',
    from: "  'securityLevel',\n",
    to: '',
    suite: corpus,
  },
  {
    guard: 'a drawing is written anew from elements that draw',
    file: 'src/renderer/ui/diagram/inert-markup.ts',
    from: 'return drawing.has(name) || passed.has(name)',
    to: 'return name !== undefined',
    suite: diagram,
  },
  {
    guard: 'a drawing has no attribute that acts',
    file: 'src/renderer/ui/diagram/inert-markup.ts',
    from: '/^(?!on)[a-z]',
    to: '/^[a-z]',
    suite: diagram,
  },
  {
    guard: 'the style of a drawing loads nothing',
    file: 'src/renderer/ui/diagram/inert-markup.ts',
    from: "/(?:url|src|image|image-set|-webkit-image-set)\\(\\s*(?![\"']?#)[^)]*\\)?/gi, 'none'",
    to: "/$^/gi, 'none'",
    suite: diagram,
  },
  {
    guard: 'turned directions and commands to a terminal are shown in prose',
    file: 'src/renderer/ui/visible-directions.ts',
    from: 'text.replace(inProse, ',
    to: 'text.replace(/$^/u, ',
    suite: 'src/renderer/ui/visible-directions.test.ts',
  },
  {
    guard: 'what is hidden in code is shown',
    file: 'src/renderer/ui/visible-directions.ts',
    from: 'return code.replace(inCode, named)',
    to: 'return code',
    suite: 'src/renderer/ui/visible-directions.test.ts',
  },
  {
    guard: 'what is copied holds no command to a terminal',
    file: 'src/renderer/ui/copy-text.ts',
    from: 'withoutControls(copied)',
    to: 'copied',
    suite: 'src/renderer/ui/copy-text.test.ts',
  },
  {
    guard: 'a link that names another host says where it leads',
    file: 'src/renderer/ui/markdown/markdown-link.tsx',
    from: 'otherHost(textIn(children), href)',
    to: 'undefined',
    suite: markdown,
  },
  {
    guard: 'what is not seen is left out of foreign words',
    file: 'src/renderer/ui/foreign-words.ts',
    from: ".replace(unseen, ' ')",
    to: '',
    suite: 'src/renderer/ui/foreign-words.test.ts',
  },
  {
    guard: 'a title turns no direction',
    file: 'src/main/domain/conversation/title.ts',
    from: ".replace(/[\\u202A-\\u202E\\u2066-\\u2069]/gu, '')",
    to: '',
    suite: 'src/main/domain/conversation/title.test.ts',
  },
  {
    guard: 'a diagram loads no picture',
    file: 'src/renderer/ui/diagram/frame/diagram-frame.ts',
    from: 'forbidImages()\n',
    to: '',
    suite: inApp,
  },
  {
    guard: 'the frame for diagrams has no origin',
    file: 'src/renderer/ui/diagram/open-frame.ts',
    from: "frame.sandbox.add('allow-scripts')",
    to: "frame.sandbox.add('allow-scripts', 'allow-same-origin')",
    suite: inApp,
  },
  {
    guard: 'named characters are decoded without markup',
    file: 'electron.vite.config.ts',
    from: '    resolve: { alias: rendererAliases },\n',
    to: '',
    suite: inApp,
  },
]
