export { RequestPanel } from './request-panel.tsx'
