// One customer is one caller, however many addresses they own.
import { expect, it } from 'vitest';
import { addressBlock } from './address.ts';

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:7:42::1', '2001:db8:7:42::/64'],
  ['2001:0DB8:0007:0042:ffff:1:2:3', '2001:db8:7:42::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', 'unknown'],
])('counts %j as %j', (address, block) => {
  expect(addressBlock(address)).toBe(block);
});
