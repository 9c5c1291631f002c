/** Handing a desk over to another device, and uploaded pictures. */
export const thirdSchema = `
CREATE TABLE hand_overs (
  hash TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account_id TEXT NOT NULL,
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  from_sign_in TEXT NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  to_sign_in TEXT,
  CHECK ((used_at IS NULL) = (to_sign_in IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX hand_overs_by_workshop ON hand_overs (workshop_id, account_id);

CREATE TABLE pictures (
  workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
  id TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('image/png', 'image/jpeg', 'image/webp')),
  bytes BLOB NOT NULL,
  PRIMARY KEY (workshop_id, id)
) STRICT, WITHOUT ROWID;
`;
