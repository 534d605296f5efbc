import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSqlite } from '../../store/sqlite.ts';
import { ada, adasResponse } from './adasResponse.ts';
import { emptyDirectory } from './emptyDirectory.ts';
import { name, unavailable } from './sqliteTrouble.ts';

describe('a database locked by another program', () => {
  it('is waited for, while reading goes on and the process stays free for others', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory });
    await store.responses.save(adasResponse());
    const lock = await lockedElsewhere(join(directory, name));

    const save = store.responses.save(adasResponse({ version: 1, locale: 'pl' }));
    expect((await store.responses.find(ada))?.locale).toBe('en');
    await lock.release();

    expect((await save).version).toBe(2);
    expect((await store.responses.find(ada))?.locale).toBe('pl');
    await store.close();
  });

  it('fails the save after 5 seconds, with nothing changed', async () => {
    const directory = emptyDirectory();
    const store = openSqlite({ directory });
    const lock = await lockedElsewhere(join(directory, name));

    await expect(store.responses.save(adasResponse())).rejects.toEqual(
      unavailable(join(directory, name), 'another program has kept it locked for 5 seconds', 'SQLITE_BUSY'),
    );
    await lock.release();

    expect(await store.responses.find(ada)).toBeUndefined();
    await store.close();
  });
});

async function lockedElsewhere(file: string): Promise<{ release: () => Promise<unknown> }> {
  const program = fileURLToPath(new URL('./holdLock.ts', import.meta.url));
  const child = spawn(process.execPath, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    release: () => {
      child.stdin.end();
      return once(child, 'exit');
    },
  };
}
