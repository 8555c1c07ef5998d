-- Feeds whose hub was asked to tell of news (WebSub). Instants are epoch milliseconds.
CREATE TABLE websub_subscription (
  source  VARCHAR(100) PRIMARY KEY,
  topic   TEXT NOT NULL,
  hub     TEXT NOT NULL,
  -- Ends the address the hub calls; whoever knows it may confirm.
  token   VARCHAR(43) NOT NULL UNIQUE,
  -- The key of its signatures.
  secret  VARCHAR(43) NOT NULL,
  asked   BIGINT NOT NULL,
  -- Until when the hub promised to tell; null while it did not confirm.
  lasts   BIGINT
);
