/* eslint jest/no-export: "off" -- each kind of store runs this suite from a test file of its own */
import { ConflictError } from '../../store/responseStore.ts';
import type { AuditEntry, AuditLog } from '../../store/auditLog.ts';

/** What every AuditLog promises; it is empty at the start of each test. */
export function auditLogContract(log: () => AuditLog): void {
  const listed = async (filter: { authority?: string; before?: string } = {}) => {
    const ids: string[] = [];
    for await (const { id } of log().list(filter)) ids.push(id);
    return ids;
  };

  it('has none at first', async () => {
    expect(await listed()).toEqual([]);
  });

  it('gives entries as they were added, newest first, in whatever order they come in', async () => {
    const full = entry('02', { account: 'a1', round: '2026-autumn', subject: 'alert 1' });
    for (const each of [full, entry('03', { authority: undefined }), entry('01')]) await log().add(each);

    expect(await listed()).toEqual(['03', '02', '01']);
    const [, second] = await Array.fromAsync(log().list({}));
    expect(second).toEqual(full);
  });

  it('gives those of one authority, and those before another entry', async () => {
    await log().add(entry('01'));
    await log().add(entry('02', { authority: 'all' }));
    await log().add(entry('03'));
    await log().add(entry('04', { authority: undefined }));

    expect(await listed({ authority: 'E10000012' })).toEqual(['03', '01']);
    expect(await listed({ authority: 'E10000012', before: '03' })).toEqual(['01']);
    expect(await listed({ before: '03' })).toEqual(['02', '01']);
  });

  it('streams more than one page of them, each once', async () => {
    const ids = Array.from({ length: 450 }, (_, number) => String(number).padStart(4, '0'));
    await Promise.all(ids.map((id) => log().add(entry(id))));

    expect(await listed()).toEqual(ids.toReversed());
  });

  it('takes no second entry of the same id, and keeps the first', async () => {
    await log().add(entry('01'));

    await expect(log().add(entry('01', { by: 'somebody else' }))).rejects.toThrow(ConflictError);
    expect(await Array.fromAsync(log().list({}))).toEqual([entry('01')]);
  });

  it('does not change when the caller changes what it added or got', async () => {
    const added = entry('01');
    await log().add(added);
    added.by = 'somebody else';
    for await (const got of log().list({})) got.by = 'somebody else';

    expect(await Array.fromAsync(log().list({}))).toEqual([entry('01')]);
  });
}

function entry(id: string, given: Partial<AuditEntry> = {}): AuditEntry {
  const plain = { by: 'viewer', what: 'viewed', page: 'tables', authority: 'E10000012' } as const;
  const whole = { id, at: '2026-11-02T09:00:00.000Z', ...plain, ...given };
  // As JSON keeps it: what is not there is not there.
  return JSON.parse(JSON.stringify(whole)) as AuditEntry;
}
