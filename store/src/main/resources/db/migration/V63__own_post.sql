-- Our own posts that nobody reacted to yet, by the name their platform gives their thread; the first reaction removes the row.
CREATE TABLE own_post (
  platform VARCHAR(20)  NOT NULL,
  thread   VARCHAR(512) NOT NULL,
  mention  VARCHAR(512) NOT NULL,
  PRIMARY KEY (platform, thread)
);
CREATE INDEX own_post_mention ON own_post (mention);
