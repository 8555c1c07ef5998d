-- Every page of a site we know of: what became of it and when it is read again. Instants are epoch
-- milliseconds; null means never.
CREATE TABLE site_page (
  position      ${identity},
  source        VARCHAR(100) NOT NULL,
  address_hash  VARCHAR(22) NOT NULL,
  address       TEXT NOT NULL,
  kind          VARCHAR(10) NOT NULL,
  depth         INTEGER NOT NULL,
  urgency       INTEGER NOT NULL,
  state         VARCHAR(12) NOT NULL,
  reason        TEXT,
  next_visit    BIGINT NOT NULL,
  visited       BIGINT,
  rhythm        BIGINT NOT NULL,
  etag          TEXT,
  last_modified TEXT,
  -- Hashes of the paragraphs and comments that were handed out.
  handed_out    TEXT,
  misses        INTEGER NOT NULL,
  first_miss    BIGINT,
  -- The cursor that says that what this page brought was accepted; null when it was.
  awaits        BIGINT,
  UNIQUE (source, address_hash)
);

CREATE INDEX site_page_due ON site_page (source, urgency, next_visit);
CREATE INDEX site_page_awaits ON site_page (source, awaits) WHERE awaits IS NOT NULL;
