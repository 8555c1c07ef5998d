-- Until when people want to hear no more of an incident, and how large it was when one closed it.
ALTER TABLE incident ADD COLUMN snoozed_until BIGINT;
ALTER TABLE incident ADD COLUMN closed_findings BIGINT;

-- How large it was when people were last told, when that was, and how often they were told again.
ALTER TABLE incident ADD COLUMN told_findings BIGINT;
ALTER TABLE incident ADD COLUMN told_at BIGINT;
ALTER TABLE incident ADD COLUMN told_again INTEGER NOT NULL DEFAULT 0;

-- Who did what with an incident; nobody where Buzzard did it by itself.
CREATE TABLE incident_action (
  id ${identity},
  incident BIGINT      NOT NULL REFERENCES incident (id),
  at       BIGINT      NOT NULL,
  who      TEXT,
  what     VARCHAR(20) NOT NULL
);
CREATE INDEX incident_action_of ON incident_action (incident, id);
