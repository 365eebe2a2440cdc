import { describe, expect, it } from 'vitest'
import { parseWindowState, visibleBounds } from './window-bounds.ts'

const laptop = { x: 0, y: 0, width: 1440, height: 875 }
const second = { x: 1440, y: 0, width: 1920, height: 1055 }
const there = { x: 1600, y: 40, width: 1200, height: 900 }

describe('where the window was', () => {
  it('is where it opens again, as long as that screen is there', () => {
    expect(visibleBounds(there, [laptop, second])).toEqual(there)
    expect(visibleBounds({ ...there, x: -600 }, [laptop])).toEqual({ ...there, x: -600 })
  })

  it('is forgotten when its title bar could not be reached, but for a size that fits', () => {
    expect(visibleBounds(there, [laptop])).toEqual({ width: 1200, height: 875 })
    expect(visibleBounds({ ...there, x: 0, y: -300 }, [laptop])).toEqual({
      width: 1200,
      height: 875,
    })
    expect(visibleBounds({ ...there, x: -1190 }, [laptop])).toEqual({ width: 1200, height: 875 })
    expect(visibleBounds(there, [])).toEqual({ width: 1200, height: 900 })
  })

  it('is read from a file only when that is whole', () => {
    const state = { bounds: there, isMaximized: true }
    expect(parseWindowState(JSON.parse(JSON.stringify(state)))).toEqual(state)
    const broken = [
      null,
      'x',
      {},
      { bounds: {} },
      { bounds: { ...there, width: 0 } },
      { bounds: { ...there, x: 1e300 } },
      { bounds: { ...there, y: '4' } },
    ]
    for (const value of broken) expect(parseWindowState(value)).toBeUndefined()
  })
})
