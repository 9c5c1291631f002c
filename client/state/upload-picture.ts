import { useCallback } from 'react';
import type { PictureTaken } from '#shared/protocol/rest.ts';
import { postPicture, type RestRefusal } from '../connection/rest.ts';
import { useOwnLine } from './workshop-provider.tsx';

/**
 * Uploads a picture for a prompt, small enough as `scaledPicture` makes it. The answer has the name by which a stage
 * shows it (`upload:ID`). `invalid`: it is no picture that can be used; `limit-reached`: the workshop's
 * prompts show as many as there can be. Only at a desk. Never rejects.
 */
export function useUploadPicture(): (picture: Blob) => Promise<PictureTaken | RestRefusal> {
  const { as } = useOwnLine();
  return useCallback((picture: Blob) => postPicture(as, picture), [as]);
}
