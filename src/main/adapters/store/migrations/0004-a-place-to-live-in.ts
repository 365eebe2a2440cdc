import type { Migration } from './migration.ts'

export const aPlaceToLiveIn: Migration = {
  version: 4,
  name: '0004-a-place-to-live-in',
  up: (db) => {
    db.exec(conversations)
    db.exec(messages)
    db.exec(deltas)
    db.exec(attachments)
  },
}

// A tag exists as long as a conversation has it.
const conversations = `
  CREATE TABLE folder (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    position REAL NOT NULL,
    created INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX conversation_by_folder ON conversation (folder) WHERE folder IS NOT NULL;
  CREATE INDEX conversation_in_bin ON conversation (deleted) WHERE deleted IS NOT NULL;

  CREATE TABLE conversation_tag (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (conversation, tag)
  ) STRICT, WITHOUT ROWID;

  -- The days since the epoch on which a conversation was seen in the bin.
  CREATE TABLE bin_day (
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    day INTEGER NOT NULL,
    PRIMARY KEY (conversation, day)
  ) STRICT, WITHOUT ROWID;

  -- Where the reader was: so many pixels below the top of a message, or at the end.
  CREATE TABLE reading_place (
    conversation TEXT PRIMARY KEY NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    message TEXT NOT NULL,
    offset_px INTEGER NOT NULL,
    at_end INTEGER NOT NULL,
    updated INTEGER NOT NULL
  ) STRICT;
`

// Beside the messages, which never change: the name of the branch that a message begins, and the
// branches that were deleted, each by its first message. A message that outlives the one that it
// was made from lets go of it, and of nothing else.
const messages = `
  ALTER TABLE message ADD COLUMN edited_from TEXT REFERENCES message (id);
  ALTER TABLE message_mark ADD COLUMN name TEXT;
  CREATE INDEX message_by_continued ON message (continued_from) WHERE continued_from IS NOT NULL;
  CREATE INDEX message_by_edited ON message (edited_from) WHERE edited_from IS NOT NULL;

  DROP TRIGGER message_is_final;
  CREATE TRIGGER message_is_final
    BEFORE UPDATE OF row, id, conversation, parent, role, state, provider, model, model_label,
      parts, usage, cost_micro_usd, saved_micro_usd, left_out_messages, time_to_first_token_ms,
      fault, created ON message
    WHEN OLD.state NOT IN ('pending', 'streaming')
    BEGIN SELECT RAISE(ABORT, 'a message in a terminal state never changes'); END;

  CREATE TABLE removed_branch (
    conversation TEXT NOT NULL,
    message TEXT NOT NULL,
    removed INTEGER NOT NULL,
    PRIMARY KEY (conversation, message),
    FOREIGN KEY (conversation, message) REFERENCES message (conversation, id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
`

// Without a row id, a piece of text is written once and not into a table and its index.
const deltas = `
  CREATE TABLE message_delta_new (
    message TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL CHECK (json_valid(text)),
    head TEXT CHECK (head IS NULL OR json_valid(head)),
    PRIMARY KEY (message, seq)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO message_delta_new (message, seq, part, kind, text, head)
    SELECT message, seq, part, kind, text, head FROM message_delta;
  DROP TABLE message_delta;
  ALTER TABLE message_delta_new RENAME TO message_delta;
`

// The bytes of a file lie on disk under their hash; the text that was read from it, by page, is
// kept here. Drafts and waiting messages hold what is attached to them as JSON.
const attachments = `
  ALTER TABLE attachment ADD COLUMN kind TEXT NOT NULL DEFAULT 'text';
  ALTER TABLE attachment ADD COLUMN width INTEGER;
  ALTER TABLE attachment ADD COLUMN height INTEGER;
  ALTER TABLE attachment ADD COLUMN pages INTEGER;

  CREATE TABLE attachment_page (
    sha256 TEXT NOT NULL REFERENCES attachment (sha256) ON DELETE CASCADE,
    page INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (sha256, page)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE message_attachment (
    message TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    sha256 TEXT NOT NULL REFERENCES attachment (sha256),
    PRIMARY KEY (message, sha256)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX message_attachment_by_file ON message_attachment (sha256);

  ALTER TABLE draft ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(attachments));
  ALTER TABLE outbox ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]'
    CHECK (json_valid(attachments));
`
