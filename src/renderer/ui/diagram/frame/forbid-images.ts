/**
 * A node may name a picture, which the library would ask for as soon as it is drawn. In this
 * document no image has an address; such a diagram is one that is not understood, and its source is
 * shown.
 */
export function forbidImages(): void {
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    configurable: false,
    get: () => '',
    set: () => {
      throw new Error('A diagram that loads a picture is not drawn.')
    },
  })
}
