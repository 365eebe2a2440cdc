import { CompareDialog } from '../features/tree/index.ts'
import { hideComparison, useView } from './view-store.ts'

/** Two branches side by side, while they are asked for. */
export function CompareWindow() {
  const compared = useView((state) => state.compared)
  if (!compared) return null
  return <CompareDialog compared={compared} onClose={hideComparison} />
}
