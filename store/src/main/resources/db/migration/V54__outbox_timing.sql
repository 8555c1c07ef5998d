-- From when on a mail may reach its reader, epoch milliseconds, and whether it joins others that are due then.
ALTER TABLE outbox ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN gathered INTEGER NOT NULL DEFAULT 0;

-- What waits for a reader, and what he got within the hour.
CREATE INDEX outbox_of_reader ON outbox (recipient, state);
