-- Mentions whose words were taken away because their place did, and who told us; there is no text here.
CREATE TABLE tombstone (
  mention VARCHAR(512) PRIMARY KEY,
  source  VARCHAR(100) NOT NULL
);
