-- Since when each alert has been looking: what was published long before is not news to it.
CREATE TABLE alert_activation (
  rule  TEXT PRIMARY KEY,
  since BIGINT NOT NULL
);

-- What people are told about. Instants are epoch milliseconds. The mentions span from first_published on.
CREATE TABLE incident (
  id ${identity},
  rule            TEXT        NOT NULL,
  kind            VARCHAR(20) NOT NULL,
  state           VARCHAR(10) NOT NULL,
  query           TEXT        NOT NULL,
  first_published BIGINT      NOT NULL,
  opened_at       BIGINT      NOT NULL,
  last_finding_at BIGINT      NOT NULL,
  closed_at       BIGINT,
  findings        BIGINT      NOT NULL,
  peak            BIGINT      NOT NULL,
  threshold       BIGINT      NOT NULL
);
-- Two watchers may look at the same moment; only one of them can open an incident.
CREATE UNIQUE INDEX incident_one_open ON incident (rule) WHERE state = 'OPEN';
CREATE INDEX incident_newest ON incident (opened_at, id);

-- Mentions a keyword alert has found already, so that a mention announced again is not found again.
CREATE TABLE incident_finding (
  rule    TEXT         NOT NULL,
  mention VARCHAR(512) NOT NULL,
  found   BIGINT       NOT NULL,
  PRIMARY KEY (rule, mention)
);
CREATE INDEX incident_finding_age ON incident_finding (found);

-- Mail on its way: written in the transaction that opens the incident, emptied of text once sent or given up.
CREATE TABLE outbox (
  id ${identity},
  incident     BIGINT       NOT NULL REFERENCES incident (id),
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
  UNIQUE (incident, recipient)
);
CREATE INDEX outbox_due ON outbox (state, next_attempt);
