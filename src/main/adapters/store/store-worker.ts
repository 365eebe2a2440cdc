import { parentPort } from 'node:worker_threads'
import { openLibrary, type Library } from './open-library.ts'
import { failureFrom } from './store-fault.ts'
import type { Note, StoreReply, StoreRequest, StoreWorkerOptions } from './store-protocol.ts'

const port = parentPort
if (!port) throw new Error('The store worker runs in a worker thread only')
const reply = (message: StoreReply): void => port.postMessage(message)
const note: Note = (event, fields) => reply({ type: 'note', event, fields })
let library: Library | undefined
let file = ''

port.on('message', (request: StoreRequest) => {
  if ('open' in request) open(request.open)
  else if (library) serve(library, request)
})

/** A worker opens one library, and ends when it can't. */
function open(options: StoreWorkerOptions): void {
  file = options.file
  try {
    library = openLibrary({ ...options, note })
    reply({ type: 'opened', access: library.access })
  } catch (error) {
    reply({ type: 'refused', failure: failureFrom(error, file) })
    port?.close()
  }
}

function serve(library: Library, request: Exclude<StoreRequest, { open: unknown }>): void {
  if ('close' in request) {
    library.close()
    port?.close()
    return
  }
  const { id, method, args } = request
  try {
    reply({ type: 'done', id, value: library.call(method, args) })
  } catch (error) {
    reply({ type: 'failed', id, failure: failureFrom(error, file) })
  }
}
