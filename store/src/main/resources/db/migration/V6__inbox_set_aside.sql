-- Items that cannot become mentions through a fault of their own, kept for a person to look at.
CREATE TABLE inbox_set_aside (
  position BIGINT PRIMARY KEY,
  source   VARCHAR(100) NOT NULL,
  item     TEXT NOT NULL,
  reason   TEXT NOT NULL
);
