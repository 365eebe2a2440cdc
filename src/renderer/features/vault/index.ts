export { VaultChange } from './vault-change.tsx'
export { VaultPanel } from './vault-panel.tsx'
