import { connectPort } from './api/connect-port.ts'
import { after } from './system/clock.ts'
import './system/own-scripts.ts'

/** The picture is painted within two frames; a window that is not, or that nobody sees, goes on. */
const withoutPictureMs = 500

/**
 * What draws the window, and in main what answers it, is loaded once the picture in its place can
 * be seen: both would only stand in its way.
 */
async function begin(): Promise<void> {
  const main = import('./main.tsx')
  const bridge = window.liminal
  const port = bridge && connectPort(bridge)
  const { drawWindow } = await main
  drawWindow(port)
}

function painted(): Promise<unknown> {
  if (document.hidden) return Promise.resolve()
  return new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true })
    after(withoutPictureMs, () => resolve(undefined))
  })
}

void painted().then(begin)
