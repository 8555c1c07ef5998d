-- What was collected and not yet understood; oldest first by position.
CREATE TABLE inbox (
  position ${identity},
  source   VARCHAR(100) NOT NULL,
  item     TEXT NOT NULL
);
