/**
 * What makes an older database file into one for this version: entry n leads from `user_version` n to n + 1.
 * Only ever add at the end: files out there have been through the earlier ones.
 *
 * A response, an alert and an event are kept whole as JSON, beside the columns they are found by; `id` is there for
 * listing in its order. Times are ISO 8601 as in the documents; of seen messages and bot state they are ms since 1970.
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

  // Documents get their own pages (ownPages.ts). Generated columns hold for the rows of older files too, and cannot
  // disagree with the document.
  `UPDATE response SET document = format('%4096s', '') || document;
   ALTER TABLE response ADD COLUMN expires_at TEXT AS (document ->> 'expiresAt');
   ALTER TABLE response ADD COLUMN reference_hash TEXT AS (document ->> 'referenceHash');
   CREATE INDEX response_by_expiry ON response (expires_at);
   CREATE INDEX response_by_reference ON response (reference_hash) WHERE reference_hash IS NOT NULL;

   CREATE TABLE reading (
     authority TEXT NOT NULL,
     round TEXT NOT NULL,
     response_id TEXT NOT NULL,
     at TEXT NOT NULL,
     by TEXT NOT NULL,
     PRIMARY KEY (authority, round, response_id)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE erasure (
     authority TEXT NOT NULL,
     round TEXT NOT NULL,
     day TEXT NOT NULL,
     why TEXT NOT NULL,
     count INTEGER NOT NULL,
     PRIMARY KEY (authority, round, day, why)
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE alert (
     id TEXT PRIMARY KEY,
     authority TEXT,
     at TEXT NOT NULL,
     document TEXT NOT NULL
   ) STRICT;
   CREATE INDEX alert_in_order ON alert (at, id);

   CREATE TABLE alert_event (
     alert TEXT NOT NULL,
     number INTEGER NOT NULL,
     what TEXT NOT NULL,
     document TEXT NOT NULL,
     PRIMARY KEY (alert, number)
   ) STRICT, WITHOUT ROWID;

   -- Whatever program writes the file: an alert stays as it was made, and its trail only grows.
   CREATE TRIGGER alert_is_never_changed BEFORE UPDATE ON alert
   BEGIN SELECT RAISE(ABORT, 'an alert is never changed'); END;
   CREATE TRIGGER alert_is_never_replaced BEFORE INSERT ON alert
   WHEN EXISTS (SELECT 1 FROM alert WHERE id = NEW.id)
   BEGIN SELECT RAISE(ABORT, 'an alert is never replaced'); END;
   CREATE TRIGGER alert_takes_its_events_along AFTER DELETE ON alert
   BEGIN DELETE FROM alert_event WHERE alert = OLD.id; END;
   CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON alert_event
   BEGIN SELECT RAISE(ABORT, 'an event of an alert is never changed'); END;
   CREATE TRIGGER event_stays_with_its_alert BEFORE DELETE ON alert_event
   WHEN EXISTS (SELECT 1 FROM alert WHERE id = OLD.alert)
   BEGIN SELECT RAISE(ABORT, 'an event is never removed while its alert is there'); END;
   CREATE TRIGGER event_is_the_next_of_its_alert BEFORE INSERT ON alert_event
   WHEN NOT EXISTS (SELECT 1 FROM alert WHERE id = NEW.alert)
     OR NEW.number <> (SELECT count(*) + 1 FROM alert_event WHERE alert = NEW.alert)
   BEGIN SELECT RAISE(ABORT, 'an event is the next of an alert that is there'); END;

   -- When each was last written is not known of older rows: their time begins now.
   ALTER TABLE bot_state ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
   UPDATE bot_state SET updated_at = unixepoch() * 1000;
   CREATE INDEX bot_state_by_age ON bot_state (updated_at);`,

  `CREATE TABLE text_message (
     id TEXT PRIMARY KEY,
     talk TEXT NOT NULL,
     state TEXT NOT NULL,
     at TEXT NOT NULL,
     document TEXT NOT NULL
   ) STRICT;
   CREATE INDEX text_message_in_order ON text_message (at, id);
   CREATE INDEX text_message_by_talk ON text_message (talk);
   CREATE INDEX text_message_by_state ON text_message (state, at, id);`,

  `CREATE TABLE trusted_key (
     name TEXT PRIMARY KEY,
     document TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;

   CREATE TABLE imported_benchmark (
     authority TEXT NOT NULL,
     round TEXT NOT NULL,
     document TEXT NOT NULL,
     PRIMARY KEY (authority, round)
   ) STRICT, WITHOUT ROWID;`,

  `CREATE TABLE summary (
     authority TEXT NOT NULL,
     round TEXT NOT NULL,
     response_id TEXT NOT NULL,
     basis TEXT NOT NULL,
     summary TEXT NOT NULL,
     PRIMARY KEY (authority, round, response_id)
   ) STRICT, WITHOUT ROWID;

   -- However a response changes or goes: what was made from it goes too.
   CREATE TRIGGER response_changes_without_its_summary AFTER UPDATE ON response
   BEGIN DELETE FROM summary WHERE authority = OLD.authority AND round = OLD.round AND response_id = OLD.id; END;
   CREATE TRIGGER response_takes_its_summary_along AFTER DELETE ON response
   BEGIN DELETE FROM summary WHERE authority = OLD.authority AND round = OLD.round AND response_id = OLD.id; END;`,

  `CREATE TABLE audit_entry (
     id TEXT PRIMARY KEY,
     authority TEXT,
     document TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX audit_entry_by_authority ON audit_entry (authority, id);

   -- Whatever program writes the file: the log only grows.
   CREATE TRIGGER audit_entry_is_never_changed BEFORE UPDATE ON audit_entry
   BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never changed'); END;
   CREATE TRIGGER audit_entry_is_never_replaced BEFORE INSERT ON audit_entry
   WHEN EXISTS (SELECT 1 FROM audit_entry WHERE id = NEW.id)
   BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never replaced'); END;
   CREATE TRIGGER audit_entry_is_never_removed BEFORE DELETE ON audit_entry
   BEGIN SELECT RAISE(ABORT, 'an entry of the audit log is never removed'); END;`,
];
