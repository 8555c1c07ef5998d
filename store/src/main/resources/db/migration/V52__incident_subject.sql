-- What the mentions of an incident have in common besides its alert: a hashtag or a story.
ALTER TABLE incident ADD COLUMN subject TEXT;
