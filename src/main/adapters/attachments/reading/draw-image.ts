import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas'
import { fileTypeFromBuffer } from 'file-type'
import type { DrawnImage, ImageSize } from '../../../ports/document-reader.ts'
import { RefusedDocument } from '../reader-protocol.ts'
import { imageHeader, type ImageHeader } from './image-header.ts'

/** As many pixels are unpacked to 400 MB; what a camera makes has fewer. */
const mostPixels = 100_000_000

/**
 * Draws an image anew, upright, no larger than asked. Of the file only the picture is left; of one
 * that moves its first frame.
 */
export async function drawImage(
  bytes: Uint8Array,
  { maxEdgePx, maxBytes }: ImageSize,
): Promise<DrawnImage> {
  const header = await requireImage(bytes)
  const image = await loadImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let edge = Math.min(maxEdgePx, Math.max(header.width, header.height))
  for (;;) {
    const canvas = upright(image, header, edge)
    const drawn = await encode(canvas, header.mediaType)
    if (drawn.bytes.length <= maxBytes || edge < 64) return drawn
    edge = Math.floor(edge * 0.75)
  }
}

/** What the image is, if it is one that can be drawn. Its head must be right before it is unpacked. */
export async function requireImage(bytes: Uint8Array): Promise<ImageHeader> {
  const kind = await fileTypeFromBuffer(bytes)
  const header = kind && imageHeader(bytes, kind.mime)
  if (!header) throw new RefusedDocument('damaged')
  if (header.width * header.height > mostPixels) throw new RefusedDocument('too-slow')
  return header
}

/** Whether it lies on its side. */
export function isTurned({ orientation }: Pick<ImageHeader, 'orientation'>): boolean {
  return orientation >= 5
}

function upright(
  image: Awaited<ReturnType<typeof loadImage>>,
  header: ImageHeader,
  edge: number,
): Canvas {
  const scale = edge / Math.max(header.width, header.height)
  const width = Math.max(1, Math.round(header.width * scale))
  const height = Math.max(1, Math.round(header.height * scale))
  const turned = isTurned(header)
  const canvas = createCanvas(turned ? height : width, turned ? width : height)
  const context = canvas.getContext('2d')
  context.imageSmoothingEnabled = true
  context.imageSmoothingQuality = 'high'
  context.setTransform(...turn(header.orientation, width, height))
  context.drawImage(image, 0, 0, width, height)
  return canvas
}

type Matrix = readonly [number, number, number, number, number, number]

/** How a picture of this size is turned and mirrored; https://exiftool.org/TagNames/EXIF.html */
function turn(orientation: number, width: number, height: number): Matrix {
  const turns: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [-1, 0, 0, 1, width, 0],
    [-1, 0, 0, -1, width, height],
    [1, 0, 0, -1, 0, height],
    [0, 1, 1, 0, 0, 0],
    [0, 1, -1, 0, height, 0],
    [0, -1, -1, 0, height, width],
    [0, -1, 1, 0, 0, width],
  ]
  return turns[orientation - 1] ?? [1, 0, 0, 1, 0, 0]
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
