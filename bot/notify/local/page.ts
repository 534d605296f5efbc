/** Things a page, as Notify documents it. */
export const PAGE_SIZE = 250;

/** One page, newest first, of what came before `olderThan` (an id), and the links to it and the next. */
export function pageOf<T extends { id: string }>(
  newestFirst: readonly T[],
  url: URL,
): { page: T[]; links: { current: string; next?: string } } {
  const olderThan = url.searchParams.get('older_than');
  const from = olderThan === null ? 0 : newestFirst.findIndex(({ id }) => id === olderThan) + 1;
  const isUnknown = olderThan !== null && from === 0;
  const page = isUnknown ? [] : newestFirst.slice(from, from + PAGE_SIZE);
  const last = page.at(-1);
  if (!last) return { page, links: { current: url.href } };
  const next = new URL(url);
  next.searchParams.set('older_than', last.id);
  return { page, links: { current: url.href, next: next.href } };
}
