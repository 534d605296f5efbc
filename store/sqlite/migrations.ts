/**
 * What makes an older database file into one for this version: entry n leads from `user_version` n to n + 1.
 * Only ever add at the end: files out there have been through the earlier ones.
 *
 * A response is kept whole as JSON, beside the columns it is found by; `id` is there for listing in its order.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE response (
     authority TEXT NOT NULL,
     round TEXT NOT NULL,
     person_key TEXT NOT NULL,
     id TEXT NOT NULL,
     version INTEGER NOT NULL,
     document TEXT NOT NULL,
     PRIMARY KEY (authority, round, person_key)
   ) STRICT;
   CREATE INDEX response_in_order ON response (authority, round, id, person_key);

   CREATE TABLE seen_message (
     key TEXT PRIMARY KEY,
     expires_at INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX seen_message_by_expiry ON seen_message (expires_at);

   CREATE TABLE bot_state (
     key TEXT PRIMARY KEY,
     etag TEXT NOT NULL,
     document TEXT NOT NULL
   ) STRICT;`,
];
