export { ShortcutsDialog } from './shortcuts-dialog.tsx'
export { ShortcutsForm } from './shortcuts-form.tsx'
