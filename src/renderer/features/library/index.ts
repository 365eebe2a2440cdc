export { LibraryClosed } from './library-closed.tsx'
export { ReadOnlyBanner } from './read-only-banner.tsx'
