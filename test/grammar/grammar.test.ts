import { describe, expect, it } from 'vitest';
import { editions, headingOf } from '../../server/src/core/form/editions.ts';
import { printedForm } from '../../server/src/core/form/printed-form.ts';
import { reportTitle } from '../../server/src/core/form/skeleton.ts';
import { growthOf, MOST_GROWTH } from '../support/growth.ts';
import { expectScopes, tokenize } from './tokenize.ts';

/** The scopes of a line that is a single token, and of the same words between others. */
const scopesOf = (line: string, words = line) =>
  tokenize(line)
    .flat()
    .filter(token => token.text.trim() === words)
    .flatMap(token => token.scopes);

describe('title and headings', () => {
  it('colours the title and its year', () => {
    expectScopes(
      '«markup.heading.1:«entity.name.section:青禾县民政局«constant.numeric.year:2025»«keyword.other.unit.year:年»政府信息公开工作年度报告»»',
    );
  });

  it('sees the year that is still to be filled in', () => {
    expectScopes(
      '«markup.heading.1:«entity.name.section:青禾县民政局«keyword.control.placeholder:XXXX»年政府信息公开工作年度报告»»',
    );
  });

  it.each([
    '2024年度临江镇政府信息公开年度报告',
    '临江镇2023年政府信息公开年报',
    '  青禾县2025年政府信息公开工作年度报告  ',
    '# 青禾县2025年政府信息公开工作年度报告',
    '工作年度报告',
  ])('takes «%s» for a title', line => {
    expect(
      tokenize(line)
        .flat()
        .flatMap(({ scopes }) => scopes),
    ).toContain('markup.heading.1');
  });

  it.each([
    '根据要求，现公布2025年政府信息公开工作年度报告。',
    '首页 > 政务公开 | 政府信息公开年报',
    '请下载《青禾县民政局2025年政府信息公开工作年度报告》：附件',
  ])('takes «%s» for text', line => {
    expect(
      tokenize(line)
        .flat()
        .flatMap(({ scopes }) => scopes),
    ).not.toContain('markup.heading.1');
  });

  it('tells three depths apart', () => {
    expectScopes(`\
«markup.heading.2:«punctuation.definition.heading:一、»«entity.name.section:总体情况»»
«markup.heading.3:«punctuation.definition.heading:（一）»«entity.name.section:主动公开情况»»
«markup.heading.4:«punctuation.definition.heading:1.»«entity.name.section:制度建设»»
全年无事。`);
  });

  it('takes the words before the first stop for a heading that runs into its text', () => {
    expectScopes(`\
«markup.heading.3:«punctuation.definition.heading:（二）»«entity.name.section:依申请公开»»。全年办理«constant.numeric.figure:8»«keyword.other.unit:件»。
«markup.heading.4:«punctuation.definition.heading:2.»«entity.name.section:平台建设»»：改版门户网站。`);
  });

  it('leaves a numbered paragraph alone that has no heading', () => {
    const scopes = tokenize('（一）全面落实主动公开要求，由办公室牵头，及时公开。')
      .flat()
      .flatMap(token => token.scopes);
    expect(scopes).toEqual([]);
  });

  it('takes Markdown signs for punctuation', () => {
    expectScopes(`\
«markup.heading.2:«punctuation.definition.heading:## »«punctuation.definition.heading:一、»«entity.name.section:总体情况»»
«markup.heading.3:«punctuation.definition.heading:### »«punctuation.definition.heading:（一）»«entity.name.section:主动公开»»`);
  });

  it('knows every accepted name of a section, numbered in any way or not at all', () => {
    const accepted = editions.flatMap(({ sections }) => sections.flatMap(({ name, aliases }) => [name, ...aliases]));
    for (const name of new Set(accepted)) {
      for (const number of ['', '一、', '一 、', '一．', '1、']) {
        for (const { scopes } of tokenize(number + name).flat())
          expect(scopes, number + name).toContain('markup.heading.2');
      }
    }
  });
});

describe('tables', () => {
  const labels = editions.flatMap(({ tables }) =>
    tables.flatMap(table => printedForm(table).flat()).flatMap(cell => (cell.kind === 'label' ? [cell.text] : [])),
  );
  const isLabel = (scopes: string[]) =>
    scopes.length === 1 && /^(variable\.other\.property\.row|entity\.name\.type\.column)$/.test(scopes[0]!);

  it.each([
    ['a cell a line', (label: string) => label],
    ['tabs', (label: string) => `\t${label}\t0\t0`],
    ['tabs, first in the line', (label: string) => `${label}\t\t`],
    ['pipes', (label: string) => `| ${label} | 0 |`],
    ['pipes without a leading one', (label: string) => `${label} || 0 | 0 |`],
    ['spaces', (label: string) => `  ${label}    0   0`],
    ['HTML', (label: string) => `<td rowspan="2">${label}</td>`],
  ])('sees every printed label in %s', (_, layout) => {
    for (const label of new Set(labels)) {
      const scopes = scopesOf(layout(label), label);
      expect(isLabel(scopes), `${label}: ${scopes.join(' ')}`).toBe(true);
    }
  });

  it('never takes a row of table 3 for a section', () => {
    expectScopes(`\
«variable.other.property.row:一、本年新收政府信息公开申请数量»
«variable.other.property.row:二、上年结转政府信息公开申请数量»
«variable.other.property.row:三、本年度办理结果»
«variable.other.property.row:四、结转下年度继续办理»`);
  });

  it('colours a line of cells', () => {
    expectScopes(
      '\t«variable.other.property.row:（三）不予公开»\t«variable.other.property.row:1.属于国家秘密»\t«constant.numeric.figure:0»\t«constant.numeric.figure:１２»\t«constant.language.not-applicable:/»\t«constant.language.not-applicable:—»',
    );
  });

  it('colours a line of pipes', () => {
    expectScopes(`\
«punctuation.separator.table:|» «variable.other.property.row:行政处罚» «punctuation.separator.table:|» «constant.numeric.figure:3» «punctuation.separator.table:|» «keyword.operator.sign:减»«constant.numeric.figure:2» «punctuation.separator.table:||»
«punctuation.separator.table.rule:| --- | :---: |»`);
  });

  it('takes labels with variant brackets, spaces and additions for labels', () => {
    expectScopes(`\
«variable.other.property.row:(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)»
«entity.name.type.column:本年(2024)制发件数»
«entity.name.type.column:第二十条 第(五)项»
«entity.name.type.column:本年收费金额（单位：万元，保留4位小数）»`);
  });

  it('takes a misprinted numbered label in a line of cells for a label', () => {
    expectScopes(
      '\t«variable.other.property.row:（三）不子公开»\t«variable.other.property.row:2.其他法律止公开»\t«constant.numeric.figure:0»',
    );
  });
});

describe('prose', () => {
  it('colours figures, units and years', () => {
    expectScopes(
      '«constant.numeric.year:2025»«keyword.other.unit.year:年»，收到申请«constant.numeric.figure:1,276»«keyword.other.unit:件»，收费«constant.numeric.figure:3.25»«keyword.other.unit:万元»，占«constant.numeric.figure:12.5»«keyword.other.unit:%»，共«constant.numeric.figure:1，024»«keyword.other.unit:条»，其中«constant.numeric.figure:３»。',
    );
  });

  it('colours document numbers without the words before them', () => {
    expectScopes(
      '根据«string.other.link.document-number:国办公开办函〔2021〕30号»和«string.quoted.other.work-title:《政府信息公开条例》»（«string.other.link.document-number:国务院令第711号»）的规定。',
    );
  });

  it.each(['XX', '××××', '＿＿＿', '【】', '{单位名称}', '（具体网址）', '（文字描述）', '此处填写'])(
    'sees the placeholder %s',
    words => {
      expectScopes(`网址为«keyword.control.placeholder:${words}»。`);
    },
  );

  it('does not see placeholders where there are none', () => {
    expectScopes('【公告】MAXX方案（见附件）。');
  });

  it('colours comments and what they switch off', () => {
    expectScopes(`\
«comment.block:«punctuation.definition.comment:<!--» «keyword.control.directive:gouji-disable-next-line» row-total «punctuation.definition.comment:-->»»
全文。«comment.block:«punctuation.definition.comment:<!--» 说明»
«comment.block:一、总体情况 «punctuation.definition.comment:-->»»
«markup.heading.2:«punctuation.definition.heading:一、»«entity.name.section:总体情况»»`);
  });

  it('takes a hyphen before words for a list, and alone for a sign', () => {
    expectScopes('«punctuation.definition.list.begin:-» 公开文件\n«constant.language.not-applicable:-»');
  });
});

describe('a title of the official form', () => {
  it.each(editions)('and its headings are coloured ($id)', ({ sections }) => {
    expect(scopesOf(reportTitle('青禾县', ''), '青禾县年政府信息公开工作年度报告')).toContain('markup.heading.1');
    for (const section of sections) expect(tokenize(headingOf(section)).flat()[0]!.scopes[0]).toBe('markup.heading.2');
  });
});

describe('a very long line', () => {
  it.each([
    ['figures', '12,345\t'],
    ['text', '政府信息公开'],
    ['document numbers that do not end', '国办公开办函〔2021〕'],
    ['brackets', '（（（'],
    ['spaces', '    '],
    ['pipes', '| '],
    ['digits', '1'],
    ['numbers with commas', '1,'],
    ['tags that do not end', '<td '],
    ['headings', '一、'],
  ])('of %s is coloured in the time of its length', (_, unit) => {
    const growth = growthOf(count => {
      const line = unit.repeat(count);
      return () => tokenize(line);
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
