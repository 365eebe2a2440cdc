import { parentPort, workerData } from 'node:worker_threads'
import { openLibrary, type Library } from './open-library.ts'
import { failureFrom } from './store-fault.ts'
import type { Note, StoreReply, StoreRequest, StoreWorkerOptions } from './store-protocol.ts'

const port = parentPort
if (!port) throw new Error('The store worker runs in a worker thread only')
const options = workerData as StoreWorkerOptions

const reply = (message: StoreReply): void => port.postMessage(message)

try {
  const note: Note = (event, fields) => reply({ type: 'note', event, fields })
  const library = openLibrary({ ...options, note })
  port.on('message', (request: StoreRequest) => serve(library, request))
  reply({ type: 'opened', access: library.access })
} catch (error) {
  reply({ type: 'refused', failure: failureFrom(error, options.file) })
}

function serve(library: Library, request: StoreRequest): void {
  if ('close' in request) {
    library.close()
    port?.close()
    return
  }
  const { id, method, args } = request
  try {
    reply({ type: 'done', id, value: library.call(method, args) })
  } catch (error) {
    reply({ type: 'failed', id, failure: failureFrom(error, options.file) })
  }
}
