import { useCallback } from 'react';
import type { PictureTaken } from '#shared/protocol/rest.ts';
import { postPicture, type RestRefusal } from '../connection/rest.ts';
import { scaledPicture } from '../connection/scaled-picture.ts';
import { useOwnLine } from './workshop-provider.tsx';

/** Where an uploaded picture is, by its id, for the identity in use. The same function as long as that is the same. */
export function usePictureAddress(): (id: string) => string {
  const { as } = useOwnLine();
  return useCallback((id: string) => `/api/pictures/${id}?as=${encodeURIComponent(as)}`, [as]);
}

/**
 * Uploads a picture for a prompt, scaled down and without what its file says of place and time. The answer has the name
 * by which a stage shows it (`upload:ID`). `invalid`: it is no picture that can be used; `limit-reached`: the workshop's
 * prompts show as many as there can be. Only at a desk. Never rejects.
 */
export function useUploadPicture(): (file: Blob) => Promise<PictureTaken | RestRefusal> {
  const { as } = useOwnLine();
  return useCallback(
    async (file: Blob) => {
      const picture = await scaledPicture(file);
      return picture ? postPicture(as, picture) : { ok: false, code: 'invalid' };
    },
    [as],
  );
}
