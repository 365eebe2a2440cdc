import { buildPage, openParts } from './bench-page.ts'
import { findRuntime } from './runtime.ts'
import { measureHighlighting, measureOpenFence, measureStreaming } from './streaming.ts'

await using built = await buildPage()
await using parts = await openParts(await findRuntime(), built.address)
await measureStreaming(parts)
await measureOpenFence(parts)
await measureHighlighting(parts)
