-- Who may sign in to the console. The password is a bcrypt hash.
CREATE TABLE account (
  name         VARCHAR(100) PRIMARY KEY,
  display_name VARCHAR(200) NOT NULL,
  password     VARCHAR(100) NOT NULL,
  language     VARCHAR(2),
  created      BIGINT NOT NULL
);

-- Who is signed in. The token is kept as its SHA-256, so that a copy of this table opens no door.
CREATE TABLE console_session (
  token     VARCHAR(64) PRIMARY KEY,
  account   VARCHAR(100) NOT NULL REFERENCES account (name) ON DELETE CASCADE,
  last_seen BIGINT NOT NULL
);
