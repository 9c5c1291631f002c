import { useCallback } from 'react';
import { useOwnLine } from './workshop-provider.tsx';

/** Where an uploaded picture is, by its id, for the identity in use. The same function as long as that is the same. */
export function usePictureAddress(): (id: string) => string {
  const { as } = useOwnLine();
  return useCallback((id: string) => `/api/pictures/${id}?as=${encodeURIComponent(as)}`, [as]);
}
