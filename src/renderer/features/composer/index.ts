export { Composer } from './composer.tsx'
export type { ComposerHandle } from './use-composer.ts'
