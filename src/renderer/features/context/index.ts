export { ContextMeter } from './context-meter.tsx'
export { ContextNotice } from './context-notice.tsx'
export { ContextPanel } from './context-panel.tsx'
export { useAimedContext } from './use-aimed-context.ts'
