import type { InertImage } from './inert-image.ts'

/** Twice the size, for screens as fine as most are, but not beyond what a canvas can hold. */
const scale = 2
const mostPixels = 8_000

/** The picture on the colour that it stands on, as base64; nothing when it can't be drawn. */
export async function pngFromImage(
  image: InertImage,
  background: string,
): Promise<string | undefined> {
  const picture = new Image()
  picture.src = image.url
  await picture.decode()
  const factor = Math.min(scale, mostPixels / image.width, mostPixels / image.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * factor)
  canvas.height = Math.round(image.height * factor)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.fillStyle = background
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const [, base64] = canvas.toDataURL('image/png').split(',')
  return base64
}
