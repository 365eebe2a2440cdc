/** A guard that is taken out of the sources, and the suite that must fail then. */
export interface Mutant {
  /** What the guard does, as it stands in the table. */
  readonly guard: string
  /** From the project's root. */
  readonly file: string
  /** Stands in the file exactly once. */
  readonly from: string
  readonly to: string
  /** A test file of vitest (`.test.ts`) or of the real app (`.e2e.ts`), from the project's root. */
  readonly suite: string
  /** Only tests whose name has this. */
  readonly only?: string
}
