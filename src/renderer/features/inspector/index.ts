export { Inspector, type InspectorTab } from './inspector.tsx'
