const HOME = '/staff';

/** A page of ours to go back to after signing in. Anything else leads to the first page, never to another site. */
export function returnTo(path: string | null | undefined): string {
  return /^\/staff(?:\/[\w-]+)*(?:\?[\w=&-]*)?$/u.test(path ?? '') ? path! : HOME;
}
