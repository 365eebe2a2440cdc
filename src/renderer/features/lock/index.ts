export { LockPanel } from './lock-panel.tsx'
export { LockScreen } from './lock-screen.tsx'
