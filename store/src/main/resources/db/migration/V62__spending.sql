-- What each source that costs money spent in a calendar month (UTC, such as 2026-03), in millionths of a dollar.
CREATE TABLE spending (
  source VARCHAR(100) NOT NULL,
  month  CHAR(7)      NOT NULL,
  calls  BIGINT       NOT NULL,
  posts  BIGINT       NOT NULL,
  micros BIGINT       NOT NULL,
  PRIMARY KEY (source, month)
);
