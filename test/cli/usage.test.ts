import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../server/src/cli/commands.ts';
import { useProgram } from './support/program.ts';
import { RIGHT } from './support/reports.ts';

const program = useProgram();

describe('calling the program', { timeout: 30_000 }, () => {
  it.each([
    [[], '没有给出命令', 'no command'],
    [['frob', 'a.txt'], '没有命令 frob', 'no command frob'],
    [['check'], '没有给出文件或文件夹', 'no file or folder'],
    [['check', '--frob', 'a.txt'], '没有选项 --frob', 'no option --frob'],
    [['check', '-x', 'a.txt'], '没有选项 -x', 'no option -x'],
    [['check', 'a.txt', '--format'], '--format 缺少值', '--format needs a value'],
    [
      ['check', 'a.txt', '--format', 'xml'],
      '--format 不能是 xml，只能是 text、json、ndjson、sarif、github、html、xlsx',
      'only text, json, ndjson, sarif, github, html, xlsx',
    ],
    [['check', '--dry-run', 'a.txt'], 'check 没有选项 --dry-run', 'check has no option --dry-run'],
    [['fix', '--dry-run=yes', 'a.txt'], '--dry-run 不带值', '--dry-run takes no value'],
    [['extract', '--format', 'toString', 'a.txt'], '不能是 toString', 'cannot be toString'],
    [['check', '--lang', 'fr', 'a.txt'], '--lang 不能是 fr', '--lang cannot be fr'],
  ])('in a wrong way says so, with the usage: %j', (args, chinese, english) => {
    program.write('a.txt', RIGHT);
    const { code, stdout, stderr } = program.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(chinese);
    expect(stderr).toContain('用法');
    const translated = program.run(args, { environment: { LANG: 'en_US.UTF-8' } });
    expect([translated.code, translated.stdout]).toEqual([2, '']);
    expect(translated.stderr).toContain(english);
    expect(translated.stderr).toContain('Usage');
  });

  it.each(['zh', 'en'])('for help names every command and option in %s', language => {
    const { code, stdout } = program.run(['--help', '--lang', language]);
    expect(code).toBe(0);
    for (const { name, synopsis, options } of commands) {
      expect(stdout).toContain(`gouji ${name.padEnd(8)}${synopsis}`);
      for (const option of options) expect(stdout).toContain(`--${option}`);
    }
    expect(program.run(['help', '--lang', language]).stdout).toBe(stdout);
    expect(program.run(['check', '-h', '--lang', language]).stdout).toBe(stdout);
  });

  it('for its version tells it', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(program.run(['--version']).stdout).toBe(`${version}\n`);
  });

  it('with a file whose name begins with a dash', () => {
    program.write('-a.txt', RIGHT);
    expect(program.run(['check', '--', '-a.txt']).code).toBe(0);
  });
});
