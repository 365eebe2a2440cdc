import { ShortcutsDialog } from '../features/shortcuts/index.ts'
import { setShortcutsShown, showSettings, useView } from './view-store.ts'

/** The list of keys, and the way to change them. */
export function ShortcutsWindow() {
  return (
    <ShortcutsDialog
      isOpen={useView((state) => state.areShortcutsShown)}
      onClose={() => setShortcutsShown(false)}
      onChange={() => {
        setShortcutsShown(false)
        showSettings('shortcuts')
      }}
    />
  )
}
