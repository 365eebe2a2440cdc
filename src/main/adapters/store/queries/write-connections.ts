import type { Database } from '../database.ts'
import type { LibraryWrites } from '../store-protocol.ts'
import type { ConnectionRow } from './read-connections.ts'

export function writeConnections(
  db: Database,
): Pick<LibraryWrites, 'saveConnections' | 'removeConnections'> {
  const add = db.prepare<[ConnectionRow]>(
    `INSERT INTO connection (started, host, purpose, sent_bytes, received_bytes, status, duration_ms)
     VALUES (@started, @host, @purpose, @sent_bytes, @received_bytes, @status, @duration_ms)`,
  )
  const remove = db.prepare<[number]>('DELETE FROM connection WHERE started < ?')
  return {
    saveConnections: (connections) => {
      for (const connection of connections) {
        add.run({
          started: connection.startedAt,
          host: connection.host,
          purpose: connection.purpose,
          sent_bytes: connection.sentBytes,
          received_bytes: connection.receivedBytes,
          status: connection.status ?? null,
          duration_ms: connection.durationMs,
        })
      }
    },
    removeConnections: (beforeMs) => void remove.run(beforeMs),
  }
}
