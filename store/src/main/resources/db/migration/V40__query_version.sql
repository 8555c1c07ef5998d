-- Every form a monitored query has had. Without a query: it was taken away.
CREATE TABLE query_version (
  id ${identity},
  name  TEXT   NOT NULL,
  brand TEXT,
  query TEXT,
  who   TEXT   NOT NULL,
  since BIGINT NOT NULL
);
CREATE INDEX query_version_name ON query_version (name, id);
