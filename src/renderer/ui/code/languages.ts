/** A language that code is written in, by the name of its grammar. */
export type LanguageId = keyof typeof languages

/** The grammar for a fence's language as a model wrote it; absent when we know none. */
export function languageOf(written: string): LanguageId | undefined {
  return byName.get(written.trim().toLowerCase())
}

/** What stands over the code: the language's full name, or the word that the model wrote. */
export function languageName(written: string): string {
  return languageOf(written) ?? written.trim()
}

/** What the name of a file with such code ends in, without the dot. */
export function fileExtension(written: string): string {
  const id = languageOf(written)
  return id === undefined ? 'txt' : (languages[id].split(' ')[0] ?? 'txt')
}

/** By grammar: the extension of its files, then what else models call it. */
const languages = {
  apache: 'conf',
  asciidoc: 'adoc',
  asm: 's assembly nasm',
  astro: 'astro',
  awk: 'awk',
  bat: 'bat batch cmd',
  bicep: 'bicep',
  c: 'c h',
  clojure: 'clj',
  cmake: 'cmake',
  cobol: 'cob',
  coffeescript: 'coffee',
  'common-lisp': 'lisp',
  cpp: 'cpp c++ cc cxx hpp',
  crystal: 'cr',
  csharp: 'cs c#',
  css: 'css',
  csv: 'csv',
  cypher: 'cypher cql',
  d: 'd',
  dart: 'dart',
  diff: 'diff patch',
  docker: 'dockerfile containerfile',
  dotenv: 'env',
  elixir: 'ex exs',
  elm: 'elm',
  erlang: 'erl',
  fish: 'fish',
  'fortran-free-form': 'f90 fortran f95 f03 f08',
  fsharp: 'fs f#',
  gdscript: 'gd',
  gherkin: 'feature cucumber',
  gleam: 'gleam',
  glsl: 'glsl',
  go: 'go golang',
  graphql: 'graphql gql',
  groovy: 'groovy gradle',
  haskell: 'hs',
  hcl: 'hcl',
  hlsl: 'hlsl',
  html: 'html htm xhtml',
  http: 'http',
  ini: 'ini cfg conf',
  java: 'java',
  javascript: 'js mjs cjs node',
  jinja: 'j2 jinja2',
  json: 'json jsonl ndjson',
  json5: 'json5',
  jsonc: 'jsonc',
  jsx: 'jsx',
  julia: 'jl',
  just: 'justfile',
  kotlin: 'kt kts',
  latex: 'tex',
  less: 'less',
  liquid: 'liquid',
  lua: 'lua',
  make: 'mk makefile',
  markdown: 'md',
  matlab: 'm octave',
  mdx: 'mdx',
  mermaid: 'mmd',
  nginx: 'conf nginxconf',
  nim: 'nim',
  nix: 'nix',
  'objective-c': 'm objc objectivec',
  ocaml: 'ml',
  pascal: 'pas delphi',
  perl: 'pl',
  php: 'php',
  plsql: 'sql',
  postcss: 'pcss',
  powershell: 'ps1 ps pwsh',
  prisma: 'prisma',
  prolog: 'pl',
  properties: 'properties',
  proto: 'proto protobuf',
  puppet: 'pp',
  python: 'py python3 py3',
  r: 'r rscript',
  racket: 'rkt',
  razor: 'cshtml',
  regexp: 'txt regex',
  rst: 'rst',
  ruby: 'rb',
  rust: 'rs',
  sass: 'sass',
  scala: 'scala sbt',
  scheme: 'scm',
  scss: 'scss',
  shell: 'sh bash zsh shellscript ksh',
  shellsession: 'txt console terminal',
  solidity: 'sol',
  sparql: 'rq',
  sql: 'sql mysql postgres postgresql sqlite psql tsql',
  'ssh-config': 'conf',
  stata: 'do',
  svelte: 'svelte',
  swift: 'swift',
  'system-verilog': 'sv',
  systemd: 'service',
  tcl: 'tcl',
  terraform: 'tf',
  toml: 'toml',
  tsx: 'tsx',
  turtle: 'ttl',
  twig: 'twig',
  typescript: 'ts mts cts',
  typst: 'typ',
  vb: 'vb vbnet visualbasic',
  verilog: 'v',
  vhdl: 'vhdl vhd',
  viml: 'vim vimscript',
  vue: 'vue',
  wasm: 'wat',
  wgsl: 'wgsl',
  xml: 'xml svg rss plist',
  yaml: 'yaml yml',
  zig: 'zig',
} as const satisfies Readonly<Record<string, string>>

/** An extension that several share is the first one's; a grammar's own name is always its own. */
const byName: ReadonlyMap<string, LanguageId> = new Map(
  (Object.entries(languages) as [LanguageId, string][])
    .toReversed()
    .flatMap(([id, names]) => names.split(' ').map((name) => [name, id] as const))
    .concat((Object.keys(languages) as LanguageId[]).map((id) => [id, id] as const)),
)
