import { BinWindow as Bin } from '../features/sidebar/index.ts'
import { setBinOpen, useView } from './view-store.ts'

export function BinWindow() {
  const isOpen = useView((state) => state.isBinOpen)
  return <Bin isOpen={isOpen} onClose={() => setBinOpen(false)} />
}
