import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { looksLikeReport } from '../../client/src/detect/looks-like-report.ts';

const samples = path.resolve(import.meta.dirname, '../../samples');

describe('looks like a report', () => {
  it.each(globSync('**/*.{txt,md,nianbao}', { cwd: samples }))('%s', file => {
    expect(looksLikeReport(readFileSync(path.join(samples, file), 'utf8'))).toBe(true);
  });

  it.each([
    ['a title at the beginning', '临河县水务局2024年政府信息公开工作年度报告\n\n（正文另附）'],
    ['a title over two lines', '\n\n临河县水务局2024年度政府\n信息公开工作年度报告\n'],
    ['a title in Markdown', '# 临河县水务局2024年政府信息公开年报\n'],
    [
      'page furniture, title and section',
      '首页 > 公开\n字体：[大 中 小]\n临河县水务局2024年政府信息公开年报\n\n一、总体情况\n',
    ],
    ['two sections without a title', '二、主动公开政府信息情况\n\n……\n\n## 三、收到和处理政府信息公开申请情况\n'],
    ['other numbering', '1. 总体情况\n\n2、主动公开政府信息情况\n'],
  ])('%s', (_, text) => {
    expect(looksLikeReport(text)).toBe(true);
  });
});

describe('does not look like a report', () => {
  it.each([
    ['nothing', ''],
    ['a line end', '\r\n'],
    ['a notice about reports', '关于编制2024年政府信息公开工作年度报告的通知\n\n一、总体要求\n各单位应当按时报送。\n'],
    [
      'a list of reports',
      '年报公示\n临河县水务局2024年政府信息公开工作年度报告\n临河县教育局2024年政府信息公开工作年度报告\n',
    ],
    ['another report with one like heading', '临河县水务局2024年工作总结\n\n一、总体情况\n\n二、下一步打算\n'],
    ['a long line', '总体情况'.repeat(100_000)],
  ])('%s', (_, text) => {
    expect(looksLikeReport(text)).toBe(false);
  });

  it('a text whose report begins after what is looked at', () => {
    expect(looksLikeReport(`${'前言。\n'.repeat(2000)}一、总体情况\n二、主动公开政府信息情况\n`)).toBe(false);
  });
});
