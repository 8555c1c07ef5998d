-- What agents said a mention sounds like or shows where the models were wrong, one row for each thing they said it of.
CREATE TABLE label_correction (
  mention   VARCHAR(512) NOT NULL,
  subject   VARCHAR(20)  NOT NULL,
  value     VARCHAR(20)  NOT NULL,
  agent     VARCHAR(100) NOT NULL,
  corrected BIGINT       NOT NULL,
  PRIMARY KEY (mention, subject)
);
CREATE INDEX label_correction_newest ON label_correction (corrected);
