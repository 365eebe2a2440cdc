import { loadPicture, type LoadPictureParts } from '../services/pictures/load-picture.ts'
import type { Implementer } from './implementer.ts'

export type PicturesApiParts = LoadPictureParts

export function createPicturesApi(os: Implementer, parts: PicturesApiParts) {
  return {
    load: os.pictures.load.handler(({ input: { url }, signal }) => loadPicture(parts, url, signal)),
  }
}
