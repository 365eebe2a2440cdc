import { lazy } from 'react'

/** Loaded when it is first opened: nothing before that compares. */
export const CompareDialog = lazy(async () => ({
  default: (await import('./compare-dialog.tsx')).CompareDialog,
}))
