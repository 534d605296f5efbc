import type { Request } from 'restify';
import { networkAddressOf } from '../../../bot/pages/networkAddress.ts';

function addressOf(forwarded: string | undefined, proxies: number, remoteAddress = '192.0.2.9'): string {
  const headers = { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) };
  return networkAddressOf({ headers, socket: { remoteAddress } } as unknown as Request, proxies);
}

test.each<[number, string | undefined, string]>([
  [0, '203.0.113.7', '192.0.2.9'],
  [1, '203.0.113.7', '203.0.113.7'],
  [1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  [2, '198.51.100.1, 203.0.113.7, 10.0.0.1', '203.0.113.7'],
  [2, '203.0.113.7', '192.0.2.9'],
  [1, undefined, '192.0.2.9'],
])('behind %i proxies that wrote %s it is %s', (proxies, forwarded, address) => {
  expect(addressOf(forwarded, proxies)).toBe(address);
});

test.each([
  ['203.0.113.7:40001', '203.0.113.7'],
  ['[2001:db8::1]:40001', '2001:db8:0:0'],
  ['[2001:db8::1]', '2001:db8:0:0'],
])('%s, with a port or brackets, is %s', (written, address) => {
  expect(addressOf(written, 1)).toBe(address);
});

test.each([
  ['2001:db8:0:1::', '2001:db8:0:1'],
  ['2001:DB8:0:1:2:3:4:5', '2001:db8:0:1'],
  ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
  ['2001:db8:0:2::1', '2001:db8:0:2'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
])('%s counts as %s', (remote, network) => {
  expect(addressOf(undefined, 0, remote)).toBe(network);
});
