export { BranchesButton } from './branches-button.tsx'
export { BranchesPanel } from './branches-panel.tsx'
export { focusTree } from './tree-focus.ts'
export { CompareDialog } from './lazy-compare-dialog.ts'
