-- What agents must judge. Brands and signals are lists, each value between line ends; reasons are codes, strongest first.
CREATE TABLE queue_item (
  mention       VARCHAR(512) PRIMARY KEY,
  story         VARCHAR(512) NOT NULL,
  platform      VARCHAR(20)  NOT NULL,
  brands        TEXT         NOT NULL,
  sentiment     VARCHAR(20)  NOT NULL,
  signals       TEXT         NOT NULL,
  reasons       TEXT         NOT NULL,
  urgency       INTEGER      NOT NULL,
  published     BIGINT       NOT NULL,
  queued        BIGINT       NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  claimant      VARCHAR(100),
  claimed_since BIGINT,
  claimed_until BIGINT,
  resolved_by   VARCHAR(100),
  resolved_at   BIGINT,
  outcome       VARCHAR(20),
  version       INTEGER      NOT NULL
);
CREATE INDEX queue_item_urgent ON queue_item (state, urgency DESC, published DESC, mention);
CREATE INDEX queue_item_newest ON queue_item (state, published DESC, mention);
CREATE INDEX queue_item_story ON queue_item (story, state);

-- Who did what to an item, in the order it happened.
CREATE TABLE queue_trail (
  position ${identity},
  mention  VARCHAR(512) NOT NULL,
  agent    VARCHAR(100) NOT NULL,
  action   VARCHAR(20)  NOT NULL,
  outcome  VARCHAR(20),
  happened BIGINT       NOT NULL
);
CREATE INDEX queue_trail_mention ON queue_trail (mention, position);

-- What agents tell each other about an item.
CREATE TABLE queue_note (
  position ${identity},
  mention  VARCHAR(512) NOT NULL,
  agent    VARCHAR(100) NOT NULL,
  text     TEXT         NOT NULL,
  written  BIGINT       NOT NULL
);
CREATE INDEX queue_note_mention ON queue_note (mention, position);
