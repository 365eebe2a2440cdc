export { ProviderForm } from './provider-form.tsx'
export { ProvidersPanel } from './providers-panel.tsx'
