-- The rhythm at which a source brings something new, learned from its visits. Instants are epoch
-- milliseconds, pauses milliseconds; null until it brought something.
ALTER TABLE source_health ADD COLUMN learning_since BIGINT;
ALTER TABLE source_health ADD COLUMN quiet_since BIGINT;
ALTER TABLE source_health ADD COLUMN usual_pause BIGINT;
ALTER TABLE source_health ADD COLUMN longest_pause BIGINT;

-- When something a source brought was last kept; apart, since what is imported has no visits.
CREATE TABLE source_indexed (
  source     VARCHAR(100) PRIMARY KEY,
  indexed_at BIGINT NOT NULL
);

-- Every span in which a source was not read; gap_end is null while it lasts.
CREATE TABLE source_gap (
  id        ${identity},
  source    VARCHAR(100) NOT NULL,
  gap_start BIGINT NOT NULL,
  gap_end   BIGINT,
  cause     VARCHAR(12) NOT NULL
);

CREATE INDEX source_gap_end ON source_gap (gap_end);
CREATE UNIQUE INDEX source_gap_open ON source_gap (source) WHERE gap_end IS NULL;
