/**
 * The first schema. Tables are WITHOUT ROWID under random ids, so that the file keeps no order of arrival: a row number
 * would tell who wrote or voted first. Sizes are the largest ever stored (code points here, code units in limits.ts,
 * which are never fewer). References between rows have no cascade: a row that goes unseen by the room would make its
 * memory and the file differ. Ballots and votes name themes as they were when voting opened, without a reference.
 */
export const firstSchema = `
CREATE TABLE workshops (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL DEFAULT 0 CHECK (revision >= 0),
  title TEXT NOT NULL,
  aim TEXT NOT NULL,
  promise TEXT NOT NULL,
  influence TEXT NOT NULL,
  run_by TEXT NOT NULL,
  contact TEXT NOT NULL,
  privacy_url TEXT NOT NULL,
  keep_days INTEGER NOT NULL,
  groups TEXT NOT NULL,
  rules TEXT NOT NULL,
  support_name TEXT NOT NULL,
  support_place TEXT NOT NULL,
  support_phone TEXT NOT NULL,
  hear_from TEXT NOT NULL,
  hear_by TEXT NOT NULL,
  hear_way TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'lobby', 'live', 'paused', 'closed', 'archived')),
  current_stage_id TEXT,
  timer TEXT NOT NULL,
  joining_open INTEGER NOT NULL CHECK (joining_open IN (0, 1)),
  waiting_room INTEGER NOT NULL CHECK (waiting_room IN (0, 1)),
  join_generation INTEGER NOT NULL,
  screen_generation INTEGER NOT NULL,
  support_generation INTEGER NOT NULL,
  threshold INTEGER NOT NULL CHECK (threshold >= 3),
  on_wall INTEGER NOT NULL CHECK (on_wall IN (0, 1)),
  created_at INTEGER NOT NULL,
  closed_at INTEGER,
  report_final_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE workshop_facilitators (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  owner INTEGER NOT NULL CHECK (owner IN (0, 1)),
  PRIMARY KEY (workshop_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX workshop_facilitators_by_account ON workshop_facilitators (id);

CREATE TABLE links (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('join', 'code', 'return', 'screen', 'support')),
  subject_id TEXT NOT NULL,
  PRIMARY KEY (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE stages (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  prompt TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes >= 1),
  position INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'open', 'closed')),
  options TEXT NOT NULL,
  labelled_groups TEXT,
  opened_at INTEGER,
  closed_at INTEGER,
  PRIMARY KEY (workshop_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX stages_one_open ON stages (workshop_id) WHERE status = 'open';

CREATE TABLE participants (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) <= 60),
  kind TEXT NOT NULL CHECK (kind IN ('participant', 'supporter')),
  group_id TEXT,
  status TEXT NOT NULL CHECK (status IN ('waiting', 'present', 'removed')),
  has_device INTEGER NOT NULL CHECK (has_device IN (0, 1)),
  scribe INTEGER NOT NULL CHECK (scribe IN (0, 1)),
  access_needs TEXT NOT NULL CHECK (length(access_needs) <= 1000),
  agreed_rules INTEGER NOT NULL CHECK (agreed_rules IN (0, 1)),
  consent_default TEXT CHECK (consent_default IN ('named', 'group', 'never')),
  credit TEXT,
  done_stage_id TEXT,
  link_generation INTEGER NOT NULL,
  signed_out_before INTEGER NOT NULL CHECK (signed_out_before >= 0),
  link_renewed INTEGER NOT NULL CHECK (link_renewed IN (0, 1)),
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  CONSTRAINT supporter_without_group CHECK (kind = 'participant' OR group_id IS NULL),
  CONSTRAINT removed_without_name CHECK (status <> 'removed' OR (name = '' AND access_needs = ''))
) STRICT, WITHOUT ROWID;

CREATE TABLE pauses (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  participant_id TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('asked', 'seen', 'ended')),
  PRIMARY KEY (workshop_id, id),
  FOREIGN KEY (workshop_id, participant_id) REFERENCES participants (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE themes (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) <= 140),
  summary TEXT NOT NULL CHECK (length(summary) <= 1000),
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  stage_id TEXT NOT NULL,
  author_id TEXT NOT NULL,
  written_for INTEGER NOT NULL CHECK (written_for IN (0, 1)),
  text TEXT NOT NULL CONSTRAINT note_length CHECK (length(text) BETWEEN 1 AND 1000),
  consent TEXT CHECK (consent IN ('named', 'group', 'never')),
  shows TEXT NOT NULL CHECK (shows IN ('nothing', 'group', 'name')),
  status TEXT NOT NULL CHECK (status IN ('private', 'late', 'shown', 'hidden')),
  late_at INTEGER,
  rank REAL CHECK (rank >= 0 AND rank <= 1),
  theme_id TEXT,
  theme_order REAL NOT NULL,
  hidden_reason TEXT NOT NULL,
  on_wall INTEGER NOT NULL CHECK (on_wall IN (0, 1)),
  version INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  CONSTRAINT time_only_while_late CHECK ((status = 'late') = (late_at IS NOT NULL)),
  CONSTRAINT shown_with_rank CHECK (status <> 'shown' OR rank IS NOT NULL),
  CONSTRAINT unrevealed_outside_themes CHECK (status NOT IN ('private', 'late') OR theme_id IS NULL),
  FOREIGN KEY (workshop_id, stage_id) REFERENCES stages (workshop_id, id),
  FOREIGN KEY (workshop_id, author_id) REFERENCES participants (workshop_id, id),
  FOREIGN KEY (workshop_id, theme_id) REFERENCES themes (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE private_words (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  "from" TEXT NOT NULL CHECK ("from" IN ('facilitator', 'author')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  name TEXT,
  at INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  FOREIGN KEY (workshop_id, note_id) REFERENCES notes (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE ballots (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  stage_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  question TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots >= 1),
  per_theme INTEGER NOT NULL CHECK (per_theme >= 1),
  options TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'counted')),
  closed_at INTEGER,
  late_voter_ids TEXT NOT NULL,
  shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
  result TEXT,
  PRIMARY KEY (workshop_id, id),
  CONSTRAINT shown_only_when_counted CHECK (shown = 0 OR status = 'counted'),
  CONSTRAINT result_only_when_counted CHECK (result IS NULL OR status = 'counted'),
  FOREIGN KEY (workshop_id, stage_id) REFERENCES stages (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE votes (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  ballot_id TEXT NOT NULL,
  theme_id TEXT NOT NULL,
  participant_id TEXT,
  group_id TEXT NOT NULL,
  dots INTEGER NOT NULL CHECK (dots BETWEEN 1 AND 20),
  PRIMARY KEY (workshop_id, id),
  FOREIGN KEY (workshop_id, ballot_id) REFERENCES ballots (workshop_id, id),
  FOREIGN KEY (workshop_id, participant_id) REFERENCES participants (workshop_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX votes_one_a_theme ON votes (workshop_id, ballot_id, participant_id, theme_id)
  WHERE participant_id IS NOT NULL;

CREATE TABLE priorities (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('chosen', 'set-aside')),
  statement TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) >= 1),
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  FOREIGN KEY (workshop_id, id) REFERENCES themes (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreed_actions (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  theme_id TEXT,
  title TEXT NOT NULL,
  owner TEXT NOT NULL,
  co_lead TEXT,
  due TEXT NOT NULL,
  measure TEXT NOT NULL,
  note_ids TEXT NOT NULL,
  agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
  position INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  CONSTRAINT agreed_with_owner CHECK (agreed = 0 OR owner ->> '$.kind' <> 'none'),
  FOREIGN KEY (workshop_id, theme_id) REFERENCES themes (workshop_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE commands (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  key TEXT NOT NULL,
  body_hash TEXT,
  ballot_id TEXT,
  PRIMARY KEY (workshop_id, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_id TEXT
) STRICT;
CREATE INDEX audit_by_workshop ON audit (workshop_id, at);

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE,
  passphrase TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE one_time_tokens (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('set-up', 'recover', 'invite', 'co-facilitate')),
  workshop_id TEXT REFERENCES workshops ON DELETE CASCADE,
  account_id TEXT REFERENCES accounts ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX one_time_tokens_by_workshop ON one_time_tokens (workshop_id);

CREATE TABLE sign_ins (
  hash TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('facilitator', 'participant', 'screen', 'support')),
  subject_id TEXT NOT NULL,
  workshop_id TEXT REFERENCES workshops ON DELETE CASCADE,
  expires_at INTEGER NOT NULL,
  idle_ms INTEGER,
  seen_at INTEGER NOT NULL,
  CHECK ((kind = 'facilitator') = (workshop_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ins_by_subject ON sign_ins (kind, subject_id);
CREATE INDEX sign_ins_by_workshop ON sign_ins (workshop_id);

CREATE TABLE housekeeping (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  rewrite_due INTEGER NOT NULL CHECK (rewrite_due IN (0, 1))
) STRICT;
INSERT INTO housekeeping VALUES (1, 0);
`;
