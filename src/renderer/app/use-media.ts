import { useMemo } from 'react'
import { useSource } from '../api/source.ts'

/** Whether a media query holds now. */
export function useMedia(query: string): boolean {
  const source = useMemo(() => {
    const list = window.matchMedia(query)
    return {
      read: () => list.matches,
      subscribe: (listener: () => void) => {
        list.addEventListener('change', listener)
        return () => list.removeEventListener('change', listener)
      },
    }
  }, [query])
  return useSource(source)
}
