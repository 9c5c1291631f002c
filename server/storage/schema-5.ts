/**
 * What every commit writes, each in one page. The revision stood in the widest row there is, which was written anew with
 * it, the pages behind it too; the audit stood in a table and in an index beside it. Now it lies in the order of the
 * revisions: `n` counts within one, and goes on counting what is older than this schema as revision 0.
 */
export const fifthSchema = `
CREATE TABLE revisions (
  workshop_id TEXT PRIMARY KEY REFERENCES workshops ON DELETE CASCADE,
  revision INTEGER NOT NULL CHECK (revision >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO revisions SELECT id, revision FROM workshops;
ALTER TABLE workshops DROP COLUMN revision;

ALTER TABLE audit RENAME TO older_audit;
DROP INDEX audit_by_workshop;
CREATE TABLE audit (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  n INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject_id TEXT,
  PRIMARY KEY (workshop_id, revision, n)
) STRICT, WITHOUT ROWID;
INSERT INTO audit SELECT workshop_id, 0, rowid, at, actor, action, subject_id FROM older_audit;
DROP TABLE older_audit;
`;
