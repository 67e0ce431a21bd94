import { describe, expect, it } from 'vitest';
import { isOurHost } from '../../server/security.ts';

describe('isOurHost', () => {
  it.each([
    ['127.0.0.1:4173', '127.0.0.1', true],
    ['localhost', '127.0.0.1', true],
    ['LOCALHOST:80', '127.0.0.1', true],
    ['[::1]:4173', '::1', true],
    ['atlas.example', 'atlas.example', true],
    ['[2001:db8::1]:80', '2001:db8::1', true],
    ['192.168.1.5:4173', '0.0.0.0', true],
    ['[2001:db8::1]:80', '::', true],
    // Another site's name that was made to point here, and look-alikes of ours.
    ['evil.example:4173', '127.0.0.1', false],
    ['evil.example', '0.0.0.0', false],
    ['localhost.evil.example', '127.0.0.1', false],
    ['127.0.0.1.evil.example', '0.0.0.0', false],
    ['192.168.1.5', '127.0.0.1', false],
    ['localhost:x', '127.0.0.1', false],
    ['', '127.0.0.1', false],
  ])('%j of a server on %s: %s', (header, host, expected) => {
    expect(isOurHost(header, host)).toBe(expected);
  });
});
