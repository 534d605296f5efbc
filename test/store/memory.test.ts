import { openMemory } from '../../store/memory.ts';
import { storeContract } from './contract.ts';
import { expiryContract } from './expiryContract.ts';

describe('the memory store', () => {
  storeContract((now) => Promise.resolve(openMemory({ now })));
  expiryContract((now) => Promise.resolve(openMemory({ now })));
});
