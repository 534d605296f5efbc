/** The first day a zip file can name, wherever it is made: the same rows give the same bytes on any day. */
export const fixedDate = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
