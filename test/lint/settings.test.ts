import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleIds } from '../../server/src/core/lint/known-rules.ts';
import { matchesPath } from '../../server/src/core/lint/path-pattern.ts';
import { resolveSettings } from '../../server/src/core/lint/settings.ts';
import { readSettingsFile, type SettingsFile } from '../../server/src/core/lint/settings-file.ts';
import { problemsIn } from '../support/marked-text.ts';
import { reportText } from '../support/report-text.ts';

describe('a pattern of paths', () => {
  it.each([
    ['*.txt', 'a.txt'],
    ['*.txt', '2020/县/a.txt'],
    ['2019/**', '2019/县/a.txt'],
    ['2019/', '2019/县/a.txt'],
    ['./2019/*.txt', '2019/a.txt'],
    ['**/乡镇/*.md', '乡镇/a.md'],
    ['**/乡镇/**', 'x/y/乡镇/a.md'],
    ['20?9/*', '2029/a.txt'],
    ['**', 'a.txt'],
    ['a*b*c.txt', 'aXbXbc.txt'],
  ])('%s means %s', (pattern, path) => expect(matchesPath(pattern, path)).toBe(true));

  it.each([
    ['2019/*', '2019/县/a.txt'],
    ['*.txt', 'a.txt.bak'],
    ['2019/**', 'x/2019/a.txt'],
    ['20?9/*', '209/a.txt'],
    ['a*b*c.txt', 'aXXc.txt'],
    ['2019/', '2019.txt'],
  ])('%s does not mean %s', (pattern, path) => expect(matchesPath(pattern, path)).toBe(false));

  // Each way to read them would be tried to the end of time.
  it('come to an end, however many wildcards there are', () => {
    expect(matchesPath(`${'*a'.repeat(50)}b`, 'a'.repeat(5000))).toBe(false);
    expect(matchesPath(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(5000))).toBe(false);
  });
});

describe('settings', () => {
  const file: SettingsFile = {
    rules: { balance: 'warning', 'cell-sign': 'off' },
    organs: { 清河镇人民政府: { level: 'township', deadline: '01-20' } },
    overrides: [
      { files: ['2019/**'], rules: { balance: 'hint' }, organ: { level: 'county' } },
      { files: ['*.md'], rules: { balance: 'error' } },
    ],
    silences: [
      { files: ['旧/**'], rules: ['balance', 'row-total'], reason: '旧报告不再改动' },
      { files: ['外来/'], reason: '不是本机关的报告' },
    ],
  };
  const at = (path: string) => resolveSettings([{ settings: file, path }]);

  it('hold for every text', () => {
    expect(at('a.txt')).toEqual({
      rules: { balance: 'warning', 'cell-sign': 'off' },
      organ: {},
      organs: { 清河镇人民政府: { level: 'township', deadline: { month: 1, day: 20 } } },
      silent: false,
      rollUps: [],
      knownAs: {},
    });
  });

  it('say whose reports add up where they speak of the path, and by which names organs go', () => {
    const layers: SettingsFile = {
      organs: { 清河县民政局: { names: ['清河县民政和老龄局'] } },
      rollUps: [
        { whole: '清河县人民政府', files: ['2024/**'] },
        { whole: '云岭市人民政府', parts: ['清河县人民政府'] },
      ],
    };
    const wholes = (path: string) => resolveSettings([{ settings: layers, path }]).rollUps!.map(({ whole }) => whole);
    expect(wholes('2024/a.txt')).toEqual(['清河县人民政府', '云岭市人民政府']);
    expect(wholes('2023/a.txt')).toEqual(['云岭市人民政府']);
    expect(resolveSettings([{ settings: layers, path: '' }]).knownAs).toEqual({ 清河县民政和老龄局: '清河县民政局' });
  });

  it('are overridden by path, the later override first', () => {
    expect(at('2019/a.txt')).toMatchObject({
      rules: { balance: 'hint', 'cell-sign': 'off' },
      organ: { level: 'county' },
    });
    expect(at('2019/a.md')).toMatchObject({ rules: { balance: 'error' }, organ: { level: 'county' } });
  });

  it('silence by path', () => {
    expect(at('旧/县/a.md').rules).toMatchObject({ balance: 'off', 'row-total': 'off' });
    expect(at('外来/a.md').silent).toBe(true);
  });

  it('of gouji.json count more than those of the editor', () => {
    const editor = { settings: { rules: { balance: 'off', deadline: 'error' } } as SettingsFile, path: '' };
    expect(resolveSettings([editor, { settings: file, path: 'a.txt' }]).rules).toEqual({
      balance: 'warning',
      'cell-sign': 'off',
      deadline: 'error',
    });
  });
});

describe('reading gouji.json', () => {
  const ids = new Set(['balance', 'row-total']);
  const complaints = (written: unknown) =>
    readSettingsFile(typeof written === 'string' ? written : JSON.stringify(written), ids).complaints;

  it('gives what is written', () => {
    const written = { $schema: './gouji.schema.json', rules: { balance: 'off' } };
    expect(readSettingsFile(JSON.stringify(written), ids)).toEqual({ settings: written, complaints: [] });
  });

  it.each([
    [{ rule: {} }, 'rule', '没有这一项设置'],
    [{ rules: { balance: 'fatal' } }, 'rules.balance', '只能是 off、hint、information、warning、error'],
    [{ rules: [] }, 'rules', '应为对象'],
    [{ organs: { 甲: { level: '县' } } }, 'organs.甲.level', '只能是 state'],
    [{ organs: { 甲: { deadline: '1月20日' } } }, 'organs.甲.deadline', '应为月-日'],
    [{ overrides: [{ files: 'a' }] }, 'overrides[0].files', '应为列表'],
    [{ overrides: [{ files: [] }] }, 'overrides[0].files', '不能为空'],
    [{ silences: [{ files: ['a'], rules: ['balance'] }] }, 'silences[0].reason', '应为文字'],
    [[], '', '应为对象'],
    ['{ "rules": ', '', '不是有效的 JSON'],
  ])('names the key of %j', (written, key, message) => {
    const [complaint, ...others] = complaints(written);
    expect(others).toEqual([]);
    expect(complaint).toMatchObject({ key, fatal: true });
    expect(complaint!.message.zh).toContain(message);
    expect(complaint!.message.en).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it('names rules that there are not, and uses the rest', () => {
    const written = {
      rules: { balance: 'off', totals: 'off' },
      overrides: [{ files: ['a'], rules: { 'b-c': 'off' } }],
      silences: [{ files: ['a'], rules: ['row-total', 'd'], reason: '另有说明' }],
    };
    const { settings, complaints: said } = readSettingsFile(JSON.stringify(written), ids);
    expect(settings).toEqual(written);
    expect(said.map(({ key, fatal }) => [key, fatal])).toEqual([
      ['rules.totals', false],
      ['overrides[0].rules.b-c', false],
      ['silences[0].rules[1]', false],
    ]);
  });
});

describe('labels of the local form', () => {
  const local = '本年新收政府信息公开申请量';
  const text = reportText({
    rows: { received: '1 0 0 0 0 0 1', granted: '1 0 0 0 0 0 1', 'outcome-total': '1 0 0 0 0 0 1' },
  }).replace('本年新收政府信息公开申请数量', local);

  it('are not said to differ from the official ones', () => {
    const scope = { rules: ['label-deviation'] };
    const found = problemsIn(text, scope).map(({ range }) => text.slice(range.start, range.end));
    expect(found).toEqual([expect.stringContaining(local)]);
    const organs = { 清河县民政局: { labels: [`一、 ${local}`] } };
    expect(problemsIn(text, { ...scope, settings: resolveSettings([{ settings: { organs }, path: '' }]) })).toEqual([]);
  });
});

describe('docs/settings.md', () => {
  it('shows settings that hold', () => {
    const page = readFileSync(new URL('../../docs/settings.md', import.meta.url), 'utf8');
    const [sample] = /(?<=^```json\n)[^`]*/m.exec(page)!;
    expect(readSettingsFile(sample, ruleIds).complaints).toEqual([]);
  });
});
