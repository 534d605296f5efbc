import { NumberTable } from '../../../coding/concerns/numberTable.ts';

it('gives the place of each hash, also of those that share a slot, and nothing for others', () => {
  const hashes = [0, 8, 16, 24, 0x3fffffff, 7, 15];
  const table = new NumberTable(hashes);
  expect(hashes.map((hash) => table.get(hash))).toEqual(hashes.map((_, at) => at));
  expect([1, 32, 40, 0x3ffffffe].map((hash) => table.get(hash))).toEqual([undefined, undefined, undefined, undefined]);
});

it('may be empty', () => {
  expect(new NumberTable([]).get(5)).toBeUndefined();
});
