-- The picture of a mail, a PNG in Base64, and where its reader ends the mail of its alert.
ALTER TABLE outbox ADD COLUMN picture TEXT;
ALTER TABLE outbox ADD COLUMN unsubscribe TEXT;

-- Who wants no more mail of an alert.
CREATE TABLE unsubscribed (
  rule      TEXT         NOT NULL,
  recipient VARCHAR(320) NOT NULL,
  since     BIGINT       NOT NULL,
  PRIMARY KEY (rule, recipient)
);
