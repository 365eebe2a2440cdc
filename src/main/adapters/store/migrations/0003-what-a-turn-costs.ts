import type { Migration } from './migration.ts'

export const whatATurnCosts: Migration = {
  version: 3,
  name: '0003-what-a-turn-costs',
  up: (db) => {
    db.exec(accounts)
    db.exec(messages)
    db.exec(ledger)
    db.exec(outbox)
    db.exec(whatLeftTheMachine)
  },
}

// What only some kinds of account have, as JSON.
const accounts = `
  ALTER TABLE provider_account ADD COLUMN settings TEXT NOT NULL DEFAULT '{}'
    CHECK (json_valid(settings));
`

// The head of a delta's part holds, as JSON, what the kind alone does not say.
const messages = `
  ALTER TABLE message ADD COLUMN saved_micro_usd INTEGER;
  ALTER TABLE message ADD COLUMN left_out_messages INTEGER;
  ALTER TABLE message_delta ADD COLUMN head TEXT CHECK (head IS NULL OR json_valid(head));

  -- Beside the messages, which never change.
  CREATE TABLE message_mark (
    conversation TEXT NOT NULL,
    message TEXT NOT NULL,
    context TEXT,
    kept INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (conversation, message),
    FOREIGN KEY (conversation, message) REFERENCES message (conversation, id) ON DELETE CASCADE
  ) STRICT;
`

// One row per request. Without references: what was spent stays known when a conversation is gone.
const ledger = `
  CREATE TABLE request_ledger (
    turn TEXT NOT NULL,
    try INTEGER NOT NULL,
    conversation TEXT,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    state TEXT,
    input_tokens INTEGER,
    output_tokens INTEGER,
    cached_input_tokens INTEGER,
    cache_write_input_tokens INTEGER,
    reasoning_tokens INTEGER,
    estimated_input_tokens INTEGER,
    cost_micro_usd INTEGER,
    saved_micro_usd INTEGER,
    time_to_first_token_ms INTEGER,
    duration_ms INTEGER,
    created INTEGER NOT NULL,
    PRIMARY KEY (turn, try)
  ) STRICT;
  INSERT INTO request_ledger (turn, try, conversation, provider, model, state, input_tokens,
      output_tokens, cached_input_tokens, reasoning_tokens, cost_micro_usd,
      time_to_first_token_ms, duration_ms, created)
    SELECT used.turn, 1, turn.conversation, used.provider, used.model, message.state,
      used.input_tokens, used.output_tokens, used.cached_input_tokens, used.reasoning_tokens,
      used.cost_micro_usd, used.time_to_first_token_ms, used.duration_ms, used.created
    FROM usage_ledger AS used
    LEFT JOIN turn ON turn.id = used.turn
    LEFT JOIN message ON message.id = turn.answer;
  DROP TABLE usage_ledger;
  CREATE INDEX request_ledger_by_time ON request_ledger (created);
  CREATE INDEX request_ledger_by_conversation ON request_ledger (conversation, created)
    WHERE conversation IS NOT NULL;
  CREATE INDEX request_ledger_to_calibrate ON request_ledger (provider, model, created, turn, try)
    WHERE estimated_input_tokens IS NOT NULL AND input_tokens IS NOT NULL;
`

// "row" is the order in which they are sent; a clock may go back.
const outbox = `
  CREATE TABLE outbox (
    row INTEGER PRIMARY KEY,
    request TEXT NOT NULL UNIQUE,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    parent TEXT,
    text TEXT NOT NULL,
    provider TEXT NOT NULL,
    model TEXT NOT NULL,
    waits_for TEXT NOT NULL,
    created INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX outbox_by_conversation ON outbox (conversation);
`

// The body is deflated JSON or text: a long conversation is sent whole with every turn.
const whatLeftTheMachine = `
  CREATE TABLE sent_request (
    answer TEXT NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    try INTEGER NOT NULL,
    sent INTEGER NOT NULL,
    method TEXT NOT NULL,
    url TEXT NOT NULL,
    headers TEXT NOT NULL CHECK (json_valid(headers)),
    body BLOB NOT NULL,
    PRIMARY KEY (answer, try)
  ) STRICT;
  CREATE INDEX sent_request_by_time ON sent_request (sent);

  CREATE TABLE connection (
    row INTEGER PRIMARY KEY,
    started INTEGER NOT NULL,
    host TEXT NOT NULL,
    purpose TEXT NOT NULL,
    sent_bytes INTEGER NOT NULL,
    received_bytes INTEGER NOT NULL,
    status INTEGER,
    duration_ms INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX connection_by_time ON connection (started);
`
