import type { Desktop } from '../../src/main/ports/desktop.ts'

/** A desktop on which the window is in front, nothing is opened or saved, and nobody is told anything. */
export function createQuietDesktop(own: Partial<Desktop> = {}): Desktop {
  return {
    confirmAndOpenLink: () => Promise.resolve(false),
    saveFile: () => Promise.resolve(false),
    dragFile: () => Promise.resolve(),
    isInFront: () => true,
    idleMs: () => 0,
    tellOfAnswer: () => undefined,
    ...own,
  }
}
