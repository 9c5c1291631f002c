/** Stopping the pages of the projector from the desk. */
export const fourthSchema = `
ALTER TABLE workshops ADD COLUMN wall_turning INTEGER NOT NULL DEFAULT 1 CHECK (wall_turning IN (0, 1));
`;
