/** Someone asked for a pause. Only the support person sees this. */
export interface SupportPause {
  id: string;
  name: string;
  askedAt: number;
  status: 'asked' | 'seen' | 'ended';
}

export interface SupportAbout {
  title: string;
  name: string;
  place: string;
  phone: string;
}

/** Maps of the document `support`. Single values live under the key `one`. */
export interface SupportMaps {
  about: SupportAbout;
  pauses: SupportPause;
}
