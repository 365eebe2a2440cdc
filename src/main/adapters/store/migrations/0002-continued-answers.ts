import type { Migration } from './migration.ts'

export const continuedAnswers: Migration = {
  version: 2,
  name: '0002-continued-answers',
  up: (db) => {
    db.exec('ALTER TABLE message ADD COLUMN continued_from TEXT REFERENCES message (id)')
  },
}
