import { onTestFinished } from 'vitest'
import {
  createHttpsPictures,
  type PictureWorld,
} from '../../src/main/adapters/pictures/https-pictures.ts'
import { createSystemClock } from '../../src/main/adapters/system/system-clock.ts'
import type { Pictures } from '../../src/main/ports/pictures.ts'
import { createCertificate } from '../loopback/certificate.ts'
import { startLoopback, type Loopback, type LoopbackScript } from '../loopback/loopback-server.ts'

/** The real adapter, for which one server on this machine stands for the whole open network. */
export async function somePictures(
  script: LoopbackScript,
  resolve: PictureWorld['resolve'] = () => Promise.resolve(['93.184.216.34']),
): Promise<{ readonly pictures: Pictures; readonly server: Loopback }> {
  const { key, cert } = createCertificate('pictures.example')
  const server = await startLoopback(script, { certificate: { key, cert } })
  onTestFinished(() => server.close())
  const reach = { host: '127.0.0.1', port: Number(new URL(server.url).port), ca: cert }
  const pictures = createHttpsPictures({
    clock: createSystemClock(),
    record: () => undefined,
    world: { resolve, reach },
  })
  return { pictures, server }
}
