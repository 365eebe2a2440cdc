import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas'
import { fileTypeFromBuffer } from 'file-type'
import type { DrawnImage, ImageSize } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import { imageHeader } from './image-header.ts'

/** As many pixels are unpacked to 400 MB; what a camera makes has fewer. */
const mostPixelsEver = 100_000_000
/** As many are in few bytes only where nothing is to be seen. */
const suspectPixels = 24_000_000
const mostPixelsPerByte = 200

/**
 * Draws an image anew, upright, no larger than asked. Of the file only the picture is left; of one
 * that moves its first frame.
 */
export async function drawImage(
  bytes: Uint8Array,
  { maxEdgePx, maxBytes, mostPixels }: ImageSize,
): Promise<DrawnImage> {
  const { image, mediaType } = await openImage(bytes, mostPixels)
  let edge = Math.min(maxEdgePx, Math.max(image.width, image.height))
  for (;;) {
    const drawn = await encode(scaled(image, edge), mediaType)
    if (drawn.bytes.length <= maxBytes || edge < 64) return drawn
    edge = Math.floor(edge * 0.75)
  }
}

/** The image as it is seen: what its file says of being turned is done already. */
interface OpenedImage {
  readonly image: Image
  readonly mediaType: string
}

/** Its head must be right before it is unpacked: a few bytes may claim any number of pixels. */
export async function openImage(
  bytes: Uint8Array,
  mostPixels = mostPixelsEver,
): Promise<OpenedImage> {
  const kind = await fileTypeFromBuffer(bytes)
  const header = kind && imageHeader(bytes, kind.mime)
  if (!header) throw new RefusedDocument('damaged')
  const pixels = header.width * header.height
  const isSwollen = pixels > suspectPixels && pixels > mostPixelsPerByte * bytes.length
  if (isSwollen || pixels > mostPixels) throw new RefusedDocument('too-slow')
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return { image, mediaType: header.mediaType }
}

function scaled(image: Image, edge: number): Canvas {
  const scale = edge / Math.max(image.width, image.height)
  const width = Math.max(1, Math.round(image.width * scale))
  const height = Math.max(1, Math.round(image.height * scale))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

/** Photographs as photographs; all that may have sharp edges or holes without loss. */
async function encode(canvas: Canvas, mediaType: string): Promise<DrawnImage> {
  const isPhotograph = mediaType === 'image/jpeg'
  const bytes = isPhotograph ? await canvas.encode('jpeg', 88) : await canvas.encode('png')
  return {
    mediaType: isPhotograph ? 'image/jpeg' : 'image/png',
    bytes: new Uint8Array(bytes),
    width: canvas.width,
    height: canvas.height,
  }
}
