import { CSPProvider } from '@base-ui/react/csp-provider'
import { Fragment, useCallback, useState, type ReactNode } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { WindowActsContext, type WindowActs } from '../api/fault-alert.tsx'
import { LiminalContext, useLiminal } from '../api/liminal-context.ts'
import { createLiminal, type Liminal } from '../api/liminal.ts'
import { useAttempt } from '../api/use-attempt.ts'
import { LinkOpenContext } from '../ui/markdown/markdown-link.tsx'
import { ToastProvider } from '../ui/toasts.tsx'
import { CodeManners } from './code-manners.tsx'
import { CrashNotice } from './crash-notice.tsx'
import { Pictures } from './pictures.tsx'
import { Frame } from './frame.tsx'
import { LockGate } from './lock-gate.tsx'
import { LibraryGate } from './library-gate.tsx'
import { useLook } from './use-look.ts'
import { useSpokenLanguage } from './use-spoken-language.ts'
import { setModelPickerOpen, showSettings } from './view-store.ts'

/** The window, once it is connected. */
export function App({ liminal: first }: { readonly liminal: Liminal }) {
  const [{ liminal, key }, setConnected] = useState({ liminal: first, key: 0 })
  const reconnect = useCallback(
    () =>
      setConnected(({ liminal: { client, platform }, key: before }) => ({
        liminal: createLiminal(client, platform),
        key: before + 1,
      })),
    [],
  )
  return (
    <ErrorBoundary FallbackComponent={CrashNotice}>
      <CSPProvider disableStyleElements>
        <LiminalContext value={liminal}>
          <WindowActsContext value={windowActs}>
            <Spoken key={key}>
              <Look />
              <LockGate onUnlocked={reconnect}>
                <ToastProvider>
                  <Links>
                    <Pictures>
                      <CodeManners>
                        <LibraryGate>
                          <Frame />
                        </LibraryGate>
                      </CodeManners>
                    </Pictures>
                  </Links>
                </ToastProvider>
              </LockGate>
            </Spoken>
          </WindowActsContext>
        </LiminalContext>
      </CSPProvider>
    </ErrorBoundary>
  )
}

const windowActs: WindowActs = {
  'open-providers': () => showSettings('providers'),
  'open-privacy': () => showSettings('privacy'),
  'open-data': () => showSettings('data'),
  'change-budgets': () => showSettings('general'),
  'choose-model': () => setModelPickerOpen(true),
}

/** Everything is drawn anew when another language is spoken: no part has to listen for it. */
function Spoken({ children }: { readonly children: ReactNode }) {
  return <Fragment key={useSpokenLanguage()}>{children}</Fragment>
}

function Look() {
  useLook()
  return null
}

/** Links in messages are opened by main, which asks first. */
function Links({ children }: { readonly children: ReactNode }) {
  const { client } = useLiminal()
  const attempt = useAttempt()
  const open = (url: string): void => void attempt(() => client.app.openLink({ url }))
  return <LinkOpenContext value={open}>{children}</LinkOpenContext>
}
