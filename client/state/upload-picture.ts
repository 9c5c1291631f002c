import { useCallback } from 'react';
import type { PictureTaken } from '#shared/protocol/rest.ts';
import { postPicture, type RestRefusal } from '../connection/rest.ts';
import { scaledPicture } from '../connection/scaled-picture.ts';
import { useOwnLine } from './workshop-provider.tsx';

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
