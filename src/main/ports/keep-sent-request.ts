import type { SentRequest } from '../../shared/model/sent-request.ts'

/**
 * Keeps a request for an answer as it was sent, if the user wants it kept. Returns at once and
 * never throws: neither the request nor its answer waits for it.
 */
export type KeepSentRequest = (request: SentRequest) => void
