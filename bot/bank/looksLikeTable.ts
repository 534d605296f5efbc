import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';

const enoughBytes = 4096;
/** A zip file, as .xlsx is, and the OLE2 file of the old .xls. */
const workbooks = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0'];

/** Whether a file is a table rather than JSON lines, by its first bytes and, where these leave it open, by its ending. */
export async function looksLikeTable(file: string): Promise<boolean> {
  // What comes through a pipe can be read once only.
  if (!(await stat(file).catch(() => undefined))?.isFile()) return false;
  const first = (await beginning(file)).replaceAll('\0', '');
  if (workbooks.some((mark) => first.startsWith(mark))) return true;
  const [line = ''] = first
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
    .split(/[\r\n]/, 1);
  if (line === '' || /^[{[]/.test(line)) return false;
  const ending = extname(file).toLowerCase();
  if (['.jsonl', '.ndjson', '.json'].includes(ending)) return false;
  return ['.csv', '.tsv', '.xlsx', '.xls'].includes(ending) || /[,;\t|]/.test(line);
}

async function beginning(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(enoughBytes), 0, enoughBytes, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}
