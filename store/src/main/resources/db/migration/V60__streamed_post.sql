-- Posts that streams handed on, so that news that names a post or a writer only as the platform does can be followed.
CREATE TABLE streamed_post (
  source    VARCHAR(100) NOT NULL,
  post      VARCHAR(512) NOT NULL,
  native_id TEXT         NOT NULL,
  writer    VARCHAR(512) NOT NULL,
  PRIMARY KEY (source, post)
);
CREATE INDEX streamed_post_writer ON streamed_post (source, writer);
