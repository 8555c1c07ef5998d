-- What was collected and not yet understood; oldest first by position.
CREATE TABLE inbox (
  position ${identity},
  source   VARCHAR(100) NOT NULL,
  item     TEXT NOT NULL
);

-- Where each source goes on; written in the transaction that puts its items into the inbox.
CREATE TABLE source_cursor (
  source VARCHAR(100) PRIMARY KEY,
  token  TEXT NOT NULL
);

-- How each source has been doing. Instants are epoch milliseconds; null means never.
CREATE TABLE source_health (
  source            VARCHAR(100) PRIMARY KEY,
  last_visit        BIGINT NOT NULL,
  last_success      BIGINT,
  last_new_item     BIGINT,
  visits            BIGINT NOT NULL,
  not_modified      BIGINT NOT NULL,
  items             BIGINT NOT NULL,
  failures          BIGINT NOT NULL,
  failures_in_a_row BIGINT NOT NULL,
  failure_reason    VARCHAR(20),
  failure_sentence  TEXT,
  not_before        BIGINT
);
