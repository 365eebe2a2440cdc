interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface WindowState {
  readonly bounds: Bounds
  readonly isMaximized: boolean
}

/** As many pixels of a title bar as a hand can take hold of. */
const gripPx = 80

/** What a file says of the window; `undefined` for anything that is not whole. */
export function parseWindowState(value: unknown): WindowState | undefined {
  if (!isRecord(value) || !isRecord(value['bounds'])) return undefined
  const { x, y, width, height } = value['bounds']
  const isWhole = [x, y, width, height].every((one) => Number.isSafeInteger(one))
  if (!isWhole || Number(width) < 1 || Number(height) < 1) return undefined
  const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
  return { bounds, isMaximized: value['isMaximized'] === true }
}

/**
 * The bounds, if their title bar can be seen and taken hold of on one of the screens that are
 * there now; else only the size, no larger than the first screen, to be placed by the system.
 */
export function visibleBounds(bounds: Bounds, areas: readonly Bounds[]): Partial<Bounds> {
  const isReachable = areas.some(
    (area) =>
      bounds.x + bounds.width >= area.x + gripPx &&
      bounds.x <= area.x + area.width - gripPx &&
      bounds.y >= area.y &&
      bounds.y <= area.y + area.height - gripPx / 2,
  )
  if (isReachable) return bounds
  const [first] = areas
  if (!first) return { width: bounds.width, height: bounds.height }
  return {
    width: Math.min(bounds.width, first.width),
    height: Math.min(bounds.height, first.height),
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
