import { openMemory } from '../../store/memory.ts';
import { storeContract } from './contract.ts';

describe('the memory store', () => {
  storeContract((now) => Promise.resolve(openMemory({ now })));
});
