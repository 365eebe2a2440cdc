import { createContext, use } from 'react'
import type { Liminal } from './liminal.ts'

export const LiminalContext = createContext<Liminal | undefined>(undefined)

export function useLiminal(): Liminal {
  const liminal = use(LiminalContext)
  if (!liminal) throw new Error('There is no LiminalContext above this part')
  return liminal
}
