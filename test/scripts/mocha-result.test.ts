import { afterEach, describe, expect, it, vi } from 'vitest';
import { mochaResult } from '../../scripts/vscode-host/suite.mjs';

describe('the result of a suite in VS Code', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is what Mocha counted', () => {
    expect(mochaResult('  ✔ opens\n  12 passing (3s)\n', 0)).toEqual({ passed: 12, failed: 0 });
    expect(mochaResult('  12 passing (3s)\n  2 failing\n', 1)).toEqual({ passed: 12, failed: 2 });
  });

  it.each([
    ['ended without a word', '', 0],
    ['ran no test', '  0 passing (1ms)\n', 0],
    ['ended badly after all tests had passed', '  3 passing (1s)\n', 1],
    ['did not end', '  3 passing (1s)\n', 'timeout'],
  ])('is a failure when the suite %s', (_, output, code) => {
    expect(mochaResult(output, code).failed).toBe(1);
  });

  it('takes a skipped test for a failure in CI, and only there', () => {
    const output = '  3 passing (1s)\n  2 pending\n';
    vi.stubEnv('CI', 'true');
    expect(mochaResult(output, 0)).toEqual({ passed: 3, failed: 2 });
    vi.stubEnv('CI', '');
    expect(mochaResult(output, 0)).toEqual({ passed: 3, failed: 0 });
  });
});
