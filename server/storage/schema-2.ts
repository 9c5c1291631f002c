/**
 * The second schema: languages, translations beside notes, short prompts with pictures, the planned end, and what people
 * ask for quietly. Sizes follow the rule of the first schema. A workshop that runs already began with its first stage.
 */
export const secondSchema = `
ALTER TABLE workshops ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (length(language) BETWEEN 2 AND 12);
ALTER TABLE workshops ADD COLUMN languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE workshops ADD COLUMN versions TEXT NOT NULL DEFAULT '{}';
ALTER TABLE workshops ADD COLUMN started_at INTEGER;
ALTER TABLE workshops ADD COLUMN ends_at INTEGER;
UPDATE workshops SET started_at = (SELECT min(opened_at) FROM stages WHERE workshop_id = workshops.id);

ALTER TABLE stages ADD COLUMN short TEXT NOT NULL DEFAULT '' CHECK (length(short) <= 140);
ALTER TABLE stages ADD COLUMN picture TEXT;
ALTER TABLE stages ADD COLUMN versions TEXT NOT NULL DEFAULT '{}';
ALTER TABLE stages ADD COLUMN planned_minutes INTEGER NOT NULL DEFAULT 1 CHECK (planned_minutes >= 1);
UPDATE stages SET planned_minutes = minutes;

ALTER TABLE participants ADD COLUMN more_time_stage_id TEXT;
ALTER TABLE participants ADD COLUMN help_wanted INTEGER NOT NULL DEFAULT 0 CHECK (help_wanted IN (0, 1));
ALTER TABLE participants ADD COLUMN away INTEGER NOT NULL DEFAULT 0 CHECK (away IN (0, 1));

ALTER TABLE notes ADD COLUMN language TEXT CHECK (length(language) BETWEEN 2 AND 12);

CREATE TABLE translations (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  note_id TEXT NOT NULL,
  author_id TEXT,
  "by" TEXT NOT NULL CHECK ("by" IN ('author', 'supporter', 'facilitator')),
  language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 12),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000),
  on_wall INTEGER NOT NULL CHECK (on_wall IN (0, 1)),
  version INTEGER NOT NULL,
  PRIMARY KEY (workshop_id, id),
  CONSTRAINT facilitators_unnamed CHECK (("by" = 'facilitator') = (author_id IS NULL)),
  FOREIGN KEY (workshop_id, note_id) REFERENCES notes (workshop_id, id),
  FOREIGN KEY (workshop_id, author_id) REFERENCES participants (workshop_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX translations_one_each ON translations (workshop_id, note_id, language, "by");
`;
