import { lazy, Suspense } from 'react'
import type { Conversation } from '../../shared/model/conversation.ts'
import { CompareWindow } from './compare-window.tsx'
import { BinWindow } from './bin-window.tsx'
import { useView } from './view-store.ts'

/** Loaded when they are first opened: nothing before that needs forms or a search. */
const SettingsWindow = lazy(async () => ({
  default: (await import('./settings-window.tsx')).SettingsWindow,
}))
const PaletteWindow = lazy(async () => ({
  default: (await import('./palette-window.tsx')).PaletteWindow,
}))
const PrintWindow = lazy(async () => ({
  default: (await import('./print-window.tsx')).PrintWindow,
}))
const ShortcutsWindow = lazy(async () => ({
  default: (await import('./shortcuts-window.tsx')).ShortcutsWindow,
}))

/** What opens over the frame. */
export function FrameWindows({
  conversation,
}: {
  readonly conversation: Conversation | undefined
}) {
  const { settings, palette, shortcuts, print } = useView((state) => state.opened)
  return (
    <>
      <Suspense>{settings ? <SettingsWindow conversation={conversation} /> : null}</Suspense>
      <Suspense>
        <CompareWindow />
      </Suspense>
      <Suspense>{palette ? <PaletteWindow conversation={conversation} /> : null}</Suspense>
      <BinWindow />
      <Suspense>{shortcuts ? <ShortcutsWindow /> : null}</Suspense>
      <Suspense>{print ? <PrintWindow /> : null}</Suspense>
    </>
  )
}
