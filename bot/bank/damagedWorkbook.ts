/** What to say of a workbook that cannot be read to its end; words of the file stay out of it. */
export function damagedWorkbook(file: string, cause: unknown): Error {
  return new Error(`Expected ${file} to be a whole workbook, but it is damaged. Open it in Excel and save it again.`, {
    cause,
  });
}
