export { Palette } from './palette.tsx'
export type { PaletteItem } from './rank-items.ts'
