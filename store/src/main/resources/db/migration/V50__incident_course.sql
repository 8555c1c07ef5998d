-- Who took an incident on, when the next contact was told, and what people did with it.
ALTER TABLE incident ADD COLUMN taken_by TEXT;
ALTER TABLE incident ADD COLUMN taken_at BIGINT;
ALTER TABLE incident ADD COLUMN escalated_at BIGINT;

-- An incident has several mails by now: the first, one to the next contact, one when it is over.
CREATE TABLE outbox_of_kinds (
  id ${identity},
  incident     BIGINT       NOT NULL REFERENCES incident (id),
  kind         VARCHAR(20)  NOT NULL,
  recipient    VARCHAR(320) NOT NULL,
  message_id   VARCHAR(320) NOT NULL,
  subject      TEXT         NOT NULL,
  plain_text   TEXT         NOT NULL,
  html         TEXT         NOT NULL,
  state        VARCHAR(10)  NOT NULL,
  created      BIGINT       NOT NULL,
  attempts     INTEGER      NOT NULL,
  next_attempt BIGINT       NOT NULL,
  sent_at      BIGINT,
  last_error   TEXT,
  UNIQUE (incident, kind, recipient)
);
INSERT INTO outbox_of_kinds (incident, kind, recipient, message_id, subject, plain_text, html, state, created, attempts,
    next_attempt, sent_at, last_error)
  SELECT incident, 'OPENED', recipient, message_id, subject, plain_text, html, state, created, attempts,
    next_attempt, sent_at, last_error
  FROM outbox ORDER BY id;
DROP TABLE outbox;
ALTER TABLE outbox_of_kinds RENAME TO outbox;
CREATE INDEX outbox_due ON outbox (state, next_attempt);
