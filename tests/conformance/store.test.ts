import { aLibrary } from '../build/a-library.ts'
import { createMemoryStore } from '../fakes/memory-store.ts'
import { describeStore } from './store.conformance.ts'

describeStore('SQLite', async () => {
  const library = await aLibrary()
  let current = await library.opener.open({ quarantine: false })
  return {
    store: current.store,
    reopen: async () => {
      await current.store.close()
      current = await library.opener.open({ quarantine: false })
      return current.store
    },
    dispose: async () => {
      await current.store.close()
      await library[Symbol.asyncDispose]()
    },
  }
})

describeStore('memory', async () => {
  const store = createMemoryStore()
  return { store, reopen: async () => store, dispose: async () => undefined }
})
