import { createContext } from 'react'
import type { MessageId } from '../../shared/model/ids.ts'

export type InspectorTab = 'context' | 'cost' | 'request' | 'branches'

/** Opens the inspector at a tab, on one answer or on the latest; handed down by the frame. */
export type Inspect = (tab: InspectorTab, answerId?: MessageId) => void

export const InspectContext = createContext<Inspect>(() => undefined)
