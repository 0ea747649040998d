import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleDescriptions } from '../../server/src/core/lint/known-rules.ts';
import { useProgram } from './support/program.ts';
import { placeOf, RIGHT, WRONG } from './support/reports.ts';
import { SarifLog } from './support/shapes.ts';

const program = useProgram();
const { line, character } = placeOf(WRONG, '7 |');

describe('gouji check --format sarif', { timeout: 30_000 }, () => {
  it('gives rules, places, related places and fixes', () => {
    const { code, stdout } = program.run([
      'check',
      '--format',
      'sarif',
      program.write('年报 1.md', WRONG),
      program.write('a.txt', RIGHT),
    ]);
    const [run] = SarifLog.parse(JSON.parse(stdout)).runs;
    expect(code).toBe(1);
    const { rules } = run!.tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(ruleDescriptions.map(({ id }) => id));
    const result = run!.results.find(({ ruleId }) => ruleId === 'row-total')!;
    const region = { startLine: line + 1, startColumn: character + 1, endLine: line + 1, endColumn: character + 2 };
    const physicalLocation = { artifactLocation: { uri: '%E5%B9%B4%E6%8A%A5%201.md' }, region };
    expect(result).toMatchObject({ level: 'error', locations: [{ physicalLocation }] });
    expect(rules[result.ruleIndex]!.id).toBe('row-total');
    expect(result.relatedLocations).toHaveLength(3);
    expect(result.fixes[0]!.artifactChanges[0]!.replacements).toEqual([
      { deletedRegion: region, insertedContent: { text: '6' } },
    ]);
  });

  it('is whole without results, and names what could not be read', () => {
    const whole = (...args: string[]) =>
      SarifLog.parse(JSON.parse(program.run(['check', '--format', 'sarif', ...args]).stdout)).runs[0]!;
    expect(whole('a.txt')).toMatchObject({ results: [], invocations: [{ executionSuccessful: true }] });
    const absent = path.join(program.folder, 'absent.txt');
    expect(whole(absent).invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [
        { locations: [{ physicalLocation: { artifactLocation: { uri: pathToFileURL(absent).href } } }] },
      ],
    });
  });
});

describe('gouji check --format github', { timeout: 30_000 }, () => {
  it('writes workflow commands, escaped', () => {
    const { code, stdout } = program.run([
      'check',
      '--format',
      'github',
      program.write('100%,a:b.md', WRONG),
      'absent.txt',
    ]);
    expect(code).toBe(2);
    const lines = stdout.trimEnd().split('\n');
    const position = `line=${line + 1},endLine=${line + 1},col=${character + 1},endColumn=${character + 2}`;
    expect(lines).toContainEqual(
      expect.stringContaining(`::error file=100%25%2Ca%3Ab.md,${position},title=gouji row-total::`),
    );
    expect(lines.at(-1)).toBe('::error file=absent.txt::没有这个文件或文件夹');
    for (const written of lines)
      expect(written).toMatch(/^::(?:error|warning|notice) file=[^,:]+(?:,[a-zA-Z]+=[^,:]+)*::.+$/);
  });
});

describe('gouji rules', { timeout: 30_000 }, () => {
  it('lists every rule with its level and page', () => {
    const text = program.run(['rules']).stdout.trimEnd().split('\n');
    const json = JSON.parse(program.run(['rules', '--format', 'json', '--lang', 'en']).stdout);
    expect(text).toHaveLength(ruleDescriptions.length);
    expect(json).toHaveLength(ruleDescriptions.length);
    for (const [index, { id, severity, title }] of ruleDescriptions.entries()) {
      expect(text[index]).toMatch(new RegExp(`^${id} +${severity} .*${id}\\.md$`));
      expect(json[index]).toMatchObject({ rule: id, severity, title: title.en });
    }
  });
});
