import { describe, expect, it } from 'vitest';
import { useProgram } from './support/program.ts';
import { WRONG } from './support/reports.ts';
import { CheckedFiles } from './support/shapes.ts';

const program = useProgram();

/** Level of every row-total that is found, by file. */
function levels(...args: string[]) {
  const { stdout } = program.run(['check', '--format', 'json', ...args]);
  const files = CheckedFiles.parse(JSON.parse(stdout));
  return files.map(({ problems }) => problems.find(({ rule }) => rule === 'row-total')?.severity);
}

describe('gouji.json', { timeout: 30_000 }, () => {
  it('is found upwards from each file, the nearest one', () => {
    program.write('gouji.json', JSON.stringify({ rules: { 'row-total': 'hint' } }));
    program.write('near/gouji.json', JSON.stringify({ rules: { 'row-total': 'warning' } }));
    const files = ['a.txt', 'far/b/c.txt', 'near/b/c.txt'].map(name => program.write(name, WRONG));
    expect(levels(...files)).toEqual(['hint', 'hint', 'warning']);
    expect(
      JSON.parse(program.run(['check', '--format', 'json', '-'], { input: WRONG }).stdout)[0].problems.map(
        ({ severity }: { severity: string }) => severity,
      ),
    ).toContain('hint');
  });

  it('is the given one with --config, and its paths begin where it stands', () => {
    program.write(
      'other/strict.json',
      JSON.stringify({ overrides: [{ files: ['../far/**'], rules: { 'row-total': 'off' } }] }),
    );
    expect(levels('--config', 'other/strict.json', 'a.txt', 'far/b/c.txt')).toEqual(['error', undefined]);
  });

  it('silences by path', () => {
    program.write('old/gouji.json', JSON.stringify({ silences: [{ files: ['2019/'], reason: '旧报告不再改动' }] }));
    const files = ['old/2019/a.txt', 'old/2024/a.txt'].map(name => program.write(name, WRONG));
    expect(levels(...files)).toEqual([undefined, 'error']);
    expect(program.run(['check', files[0]!]).code).toBe(0);
  });

  it('that is wrong is told of before anything is checked', () => {
    program.write('bad/gouji.json', JSON.stringify({ rules: { 'row-total': 'fatal' }, rule: {} }));
    const file = program.write('bad/a.txt', WRONG);
    const { code, stdout, stderr } = program.run(['check', 'a.txt', file]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('bad/gouji.json');
    expect(stderr).toContain('rules.row-total：只能是 off、hint、information、warning、error');
    expect(stderr).toContain('rule：没有这一项设置');
    expect(program.run(['check', '--config', 'absent.json', 'a.txt'])).toMatchObject({ code: 2, stdout: '' });
    expect(program.run(['check', '--lang', 'en', file]).stderr).toContain('there is no such setting');
  });

  it('that names an unknown rule is told of, once, and used', () => {
    program.write('odd/gouji.json', JSON.stringify({ rules: { 'row-total': 'hint', 'row-totals': 'off' } }));
    const files = ['odd/a.txt', 'odd/b.txt'].map(name => program.write(name, WRONG));
    expect(levels(...files)).toEqual(['hint', 'hint']);
    expect(program.run(['check', ...files]).stderr.match(/没有规则 row-totals/g)).toHaveLength(1);
  });
});
