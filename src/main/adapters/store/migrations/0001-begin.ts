import type { Migration } from './migration.ts'

export const begin: Migration = {
  version: 1,
  name: '0001-begin',
  up: (db) => {
    db.exec(conversations)
    db.exec(messages)
    db.exec(turns)
    db.exec(search)
    db.exec(accountsAndFiles)
  },
}

// Times are milliseconds since the epoch. JSON columns hold what the model's schemas describe.
const conversations = `
  CREATE TABLE conversation (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    created INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0,
    archived INTEGER,
    deleted INTEGER,
    folder TEXT,
    active_leaf TEXT REFERENCES message (id) ON DELETE SET NULL,
    settings TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(settings))
  ) STRICT;
  CREATE INDEX conversation_by_update ON conversation (updated DESC, id DESC)
    WHERE deleted IS NULL;
  CREATE INDEX conversation_by_leaf ON conversation (active_leaf);

  CREATE TABLE draft (
    conversation TEXT PRIMARY KEY NOT NULL,
    text TEXT NOT NULL,
    updated INTEGER NOT NULL
  ) STRICT;
`

// "row" is the search index's key: an explicit integer key survives VACUUM, a bare rowid need not.
// The text of a delta is a JSON string: it may begin or end with half of a surrogate pair, which
// SQLite's UTF-8 can't hold.
const messages = `
  CREATE TABLE message (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent TEXT,
    role TEXT NOT NULL,
    state TEXT NOT NULL,
    provider TEXT,
    model TEXT,
    model_label TEXT,
    parts TEXT NOT NULL CHECK (json_valid(parts)),
    usage TEXT CHECK (usage IS NULL OR json_valid(usage)),
    cost_micro_usd INTEGER,
    time_to_first_token_ms INTEGER,
    fault TEXT CHECK (fault IS NULL OR json_valid(fault)),
    created INTEGER NOT NULL,
    UNIQUE (conversation, id),
    FOREIGN KEY (conversation, parent) REFERENCES message (conversation, id)
  ) STRICT;
  CREATE INDEX message_by_conversation ON message (conversation, created, id);
  CREATE INDEX message_by_parent ON message (conversation, parent);
  CREATE INDEX message_open ON message (created) WHERE state IN ('pending', 'streaming');

  CREATE TRIGGER message_is_final BEFORE UPDATE ON message
    WHEN OLD.state NOT IN ('pending', 'streaming')
    BEGIN SELECT RAISE(ABORT, 'a message in a terminal state never changes'); END;

  CREATE TABLE message_delta (
    message TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    part TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL CHECK (json_valid(text)),
    PRIMARY KEY (message, seq)
  ) STRICT;
`

const turns = `
  CREATE TABLE turn (
    id TEXT PRIMARY KEY NOT NULL,
    request TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    user_message TEXT NOT NULL,
    answer TEXT NOT NULL,
    started INTEGER NOT NULL,
    ended INTEGER,
    FOREIGN KEY (conversation, user_message) REFERENCES message (conversation, id)
      ON DELETE CASCADE,
    FOREIGN KEY (conversation, answer) REFERENCES message (conversation, id) ON DELETE CASCADE
  ) STRICT;
  CREATE INDEX turn_by_user_message ON turn (conversation, user_message);
  CREATE INDEX turn_by_answer ON turn (answer);

  -- Without references: what was spent stays known when a conversation is gone.
  CREATE TABLE usage_ledger (
    turn TEXT PRIMARY KEY NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cached_input_tokens INTEGER,
    reasoning_tokens INTEGER,
    cost_micro_usd INTEGER,
    time_to_first_token_ms INTEGER,
    duration_ms INTEGER NOT NULL,
    created INTEGER NOT NULL
  ) STRICT;
`

const search = `
  CREATE VIRTUAL TABLE message_fts USING fts5 (
    text,
    content = '',
    contentless_delete = 1,
    prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  CREATE TRIGGER message_leaves_search AFTER DELETE ON message
    BEGIN DELETE FROM message_fts WHERE rowid = OLD.row; END;
`

const accountsAndFiles = `
  CREATE TABLE provider_account (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    base_url TEXT,
    key_ref TEXT,
    models TEXT NOT NULL CHECK (json_valid(models)),
    created INTEGER NOT NULL
  ) STRICT;

  -- The bytes lie on disk under their hash.
  CREATE TABLE attachment (
    sha256 TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    mime TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    created INTEGER NOT NULL
  ) STRICT;
`
