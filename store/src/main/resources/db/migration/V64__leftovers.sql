-- When a round of forgetting first met what has no date of its own; null until then.
ALTER TABLE inbox_set_aside ADD COLUMN noticed BIGINT;
ALTER TABLE streamed_post ADD COLUMN noticed BIGINT;
CREATE INDEX streamed_post_noticed ON streamed_post (noticed);
