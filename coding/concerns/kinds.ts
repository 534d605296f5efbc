/** What a safeguarding lead sorts concerns by. */
export const concernKinds = [
  'suicide',
  'self-harm',
  'abuse-sexual',
  'abuse-physical',
  'abuse-emotional',
  'neglect',
  'domestic-violence',
  'exploitation',
  'fgm-forced-marriage',
  'missing',
  'drugs',
  'eating-disorder',
  'bullying-threats',
  'harm-to-others',
  'parent-risk',
  'about-worker',
] as const;

export type ConcernKind = (typeof concernKinds)[number];
