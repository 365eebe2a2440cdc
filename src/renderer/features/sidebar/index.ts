export { BinWindow } from './bin-window.tsx'
export { Sidebar } from './sidebar.tsx'
