import { openSqlite } from '../../store/sqlite.ts';
import { storeContract } from './contract.ts';
import { emptyDirectory } from './emptyDirectory.ts';

describe('the SQLite store', () => {
  storeContract((now) => Promise.resolve(openSqlite({ directory: emptyDirectory(), now })));
});
