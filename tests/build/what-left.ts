import type { Connection } from '../../src/shared/model/connection.ts'
import type { SentRequest } from '../../src/shared/model/sent-request.ts'
import { aTime } from './a-time.ts'
import { anId } from './build-id.ts'

/** A request as it was sent for an answer. */
export function aSentRequest(fields: Partial<SentRequest> = {}): SentRequest {
  return {
    answerId: anId(),
    tryNumber: 1,
    sentAt: aTime(),
    method: 'POST',
    url: 'http://127.0.0.1:8080/v1/chat/completions',
    headers: [
      ['authorization', 'Bearer …3f2a'],
      ['content-type', 'application/json'],
    ],
    body: '{"model":"baker-2","messages":[{"role":"user","content":"How long? 多久？"}]}',
    ...fields,
  }
}

export function aConnection(fields: Partial<Connection> = {}): Connection {
  return {
    startedAt: aTime(),
    host: '127.0.0.1:8080',
    purpose: 'answer',
    sentBytes: 2_048,
    receivedBytes: 16_384,
    status: 200,
    durationMs: 3_200,
    ...fields,
  }
}
