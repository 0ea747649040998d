import { describe, expect, it } from 'vitest';
import { Analysis } from '../../server/src/core/analysis.ts';
import { reportPlainText } from '../../server/src/core/features/export/export-text.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import {
  anchorAt,
  cellByKey,
  rangeOfKey,
  sumsAt,
  tableByKey,
} from '../../server/src/core/features/preview/preview-lookup.ts';
import { type Preview, type PreviewCell, PreviewSchema } from '../../server/src/core/features/preview/preview-model.ts';
import { ProseReader } from '../../server/src/core/features/preview/preview-prose.ts';
import { SourceText } from '../../server/src/core/text/source-text.ts';
import { readMarks } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const preview = (text: string) => previewOf(new Analysis(text), 'zh');
const previewReport = (parts: ReportParts = {}) => preview(reportText(parts));

/** A line of the form as text: labels as printed, figures, and for what could not be read why. */
const spell = (line: readonly PreviewCell[]) =>
  line
    .map(cell => (cell.kind === 'unread' ? `${cell.reason}(${cell.figures.join(' ')})×${cell.columnSpan}` : cell.text))
    .join(' | ');
const spellTable = (shown: Preview, key: string) => {
  const { head, body } = tableByKey(shown, key)!;
  return [...head, ...body].map(spell);
};

/** Sections and what stands in them, a line each. */
const spellSections = ({ sections }: Preview) =>
  sections.flatMap(({ heading, state, blocks }) => [
    ...(heading ? [`${heading.text} (${state})`] : []),
    ...blocks.map(block =>
      block.kind === 'table'
        ? `[${block.key} ${block.edition}]`
        : `${block.heads ? '# ' : ''}${block.runs.map(({ text }) => text).join('')}`,
    ),
  ]);

describe('what the preview shows of a report', () => {
  it('is its sections, prose and tables in the order of the text', () => {
    const shown = previewReport({
      prose: {
        overview: '（一）主动公开\n全年发布信息。\n1.渠道。网站、公报。',
        problems: '更新不及时。',
        other: '无。',
      },
    });
    expect(shown.title?.text).toBe('清河县民政局2024年政府信息公开工作年度报告');
    expect(spellSections(shown).map(line => line.replace(/ \((?:complete|problems)\)$/, ''))).toEqual([
      '一、总体情况',
      '# （一）主动公开',
      '全年发布信息。',
      '1.渠道。网站、公报。',
      '二、主动公开政府信息情况',
      '[disclosure 2021]',
      '三、收到和处理政府信息公开申请情况',
      '[applications 2021]',
      '四、政府信息公开行政复议、行政诉讼情况',
      '[disputes 2021]',
      '五、存在的主要问题及改进情况',
      '更新不及时。',
      '六、其他需要报告的事项',
      '无。',
    ]);
  });

  it('says how each section stands, and puts a missing one in its place', () => {
    const shown = previewReport({ sections: { disputes: null, other: '六、其他需要报告的事项' } });
    expect(shown.sections.map(({ id, state }) => [id, state])).toEqual([
      [null, 'complete'],
      ['overview', 'complete'],
      ['disclosure', 'complete'],
      ['applications', 'complete'],
      ['disputes', 'missing'],
      ['problems', 'complete'],
      ['other', 'empty'],
    ]);
    const missing = shown.problems.find(({ rule }) => rule === 'section-missing');
    expect(missing?.anchor).toBe('section:disputes');
  });

  it('leaves out comments, within a line and over several', () => {
    const overview = '全年<!-- 写明数量 -->发布信息。\n<!-- 说明：\n本行不公开\n-->\n第二段。\n<!-- 没有结束';
    const lines = spellSections(previewReport({ prose: { overview } }));
    expect(lines.slice(1, 4)).toEqual(['全年发布信息。', '第二段。', '<!-- 没有结束']);
  });

  it('shows no tags, and as text what is none', () => {
    const overview = '<script>alert(1)</script><b>全年</b>发布信息。';
    expect(spellSections(previewReport({ prose: { overview } }))[1]).toBe('全年发布信息。');
    expect(spellSections(previewReport({ prose: { overview: '<年度>少于a<b。' } }))[1]).toBe('<年度>少于a<b。');
    const page = `<html><body>${reportText({ prose: { overview } })}</body></html>`;
    expect(
      spellSections(preview(page))
        .find(line => line.includes('全年'))!
        .replace(/\s/g, ''),
    ).toBe('全年发布信息。');
  });

  it('of a text that is no report is its lines', () => {
    const shown = preview('会议通知\n\n定于明日开会。\n');
    expect(shown.isReport).toBe(false);
    expect(spellSections(shown)).toEqual(['会议通知', '定于明日开会。']);
  });

  it('of an empty text is nothing', () => {
    expect(spellSections(preview(''))).toEqual([]);
  });

  it('crosses from server to client whole', () => {
    const shown = previewReport({ rows: { received: '3 0 0 0 0 0 2' }, sections: { disputes: null } });
    expect(PreviewSchema.parse(JSON.parse(JSON.stringify(shown)))).toEqual(JSON.parse(JSON.stringify(shown)));
  });
});

describe('a table of the preview', () => {
  it.each(['tab-separated', 'markdown', 'pipes', 'cell-by-line'] as const)(
    'has the official form, whatever the layout: %s',
    layout => {
      const shown = previewReport({ layout, year: 2020, rows: { licensing: '5 减2 3', received: '1 2 0 0 0 0 3' } });
      expect(spellTable(shown, 'disclosure').slice(4, 8)).toEqual([
        '第二十条第（五）项',
        '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量',
        '行政许可 | 5 | 减2 | 3',
        '其他对外管理服务事项 | 0 | 0 | 0',
      ]);
      const applications = spellTable(shown, 'applications');
      expect(applications[3]).toBe('一、本年新收政府信息公开申请数量 | 1 | 2 | 0 | 0 | 0 | 0 | 3');
      expect(applications[5]).toBe('三、本年度办理结果 | （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0');
      expect(spellTable(shown, 'disputes').at(-1)).toBe(Array(15).fill('0').join(' | '));
    },
  );

  it('shows the figures of a row that cannot be told apart as they stand, in one cell', () => {
    const shown = preview(
      reportText()
        .replace(/^(一、本年新收.*)\t0$/m, '$1')
        .replace(/^二、上年结转.*\n/m, ''),
    );
    const [received, carriedIn] = spellTable(shown, 'applications').slice(3, 5);
    expect(received).toBe('一、本年新收政府信息公开申请数量 | incomplete(0 0 0 0 0 0)×7');
    expect(carriedIn).toBe('二、上年结转政府信息公开申请数量 | missing()×7');
  });

  it('keeps rows that the form has no place for', () => {
    const text = reportText().replace(/^四、结转下年度.*$/m, '$&\n说不清的一行\t\t\t4\t0\t0\t0\t0\t0\t4');
    const table = tableByKey(preview(text), 'applications')!;
    expect(table.strays.map(({ label, figures }) => [label, figures.join(' ')])).toEqual([
      ['说不清的一行', '4 0 0 0 0 0 4'],
    ]);
  });

  it('names a row of the other form as that names it, so that it is read where it is written behind the others', () => {
    const figures = '0\t5\t0\t0\t1\t2\t8';
    const text = reportText().replace(/^\t（六）其他处理\t1\..*$/m, `\t（六）其它处理\t\t${figures}`);
    const shown = preview(text);
    expect(tableByKey(shown, 'applications')!.strays.map(({ label }) => label)).toEqual(['（六）其他处理']);
    const { tables } = new Analysis(reportPlainText(shown)).report;
    const rows = tables.flatMap(table =>
      table.rows.map(({ id, cells }) => [id, cells.map(cell => cell.text).join('\t')]),
    );
    expect(rows).toContainEqual(['other', figures]);
  });

  it('loses no line of its text', () => {
    const words = '这是表中间的一段说明文字，不属于任何一行，也没有数字。'.repeat(12);
    const text = reportText().replace(/^\t（七）总计/m, `${words}\n$&`);
    expect(spellSections(preview(text)).some(line => line.includes('这是表中间的一段说明文字'))).toBe(true);
  });

  it('gives each cell the place of its text', () => {
    const { text, marks } = readMarks(reportText({ rows: { received: '«31:a» 0 0 0 0 0 «32:b»' } }));
    const shown = preview(text);
    const [first, last] = marks.map(({ range }) => range);
    expect(cellByKey(shown, 'applications/received/natural-person')?.range).toEqual(first);
    expect(cellByKey(shown, 'applications/received/total')?.range).toEqual(last);
    expect(anchorAt(shown, first!.start)).toBe('applications/received/natural-person');
  });

  it('writes out the sums of a cell', () => {
    const shown = previewReport({ rows: { received: '1 2 0 0 0 0 4' } });
    const [stated] = sumsAt(shown, 'applications/received/total');
    expect(stated).toMatchObject({ rule: 'row-total', holds: false });
    expect(stated!.text).toContain('自然人 1 + 商业企业 2 = 3');
    expect(
      sumsAt(shown, 'applications/received/business')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['balance', 'row-total']);
  });

  it('computes totals that are wrong or blank, and totals of totals with them', () => {
    const shown = previewReport({
      rows: { received: '2 1 0 0 0 0 _', granted: '2 1 0 0 0 0 9', 'outcome-total': '_ 1 0 0 0 0 _' },
    });
    const totals = tableByKey(shown, 'applications')!.totals.map(({ key, newText }) => `${key} ${newText}`);
    expect(totals.sort()).toEqual([
      'applications/granted/total 3',
      'applications/outcome-total/natural-person 2',
      'applications/outcome-total/total 3',
      'applications/received/total 3',
    ]);
  });

  it('leaves a total alone that cannot be computed', () => {
    const shown = previewReport({ rows: { received: '若干 1 0 0 0 0 1' } });
    expect(tableByKey(shown, 'applications')!.totals).toEqual([]);
  });

  it('draws the flow of the applications from its figures only', () => {
    const shown = previewReport({
      rows: {
        received: '5 2 0 0 0 0 7',
        'carried-in': '1 0 0 0 0 0 1',
        granted: '3 0 0 0 0 0 3',
        'refused-internal': '1 2 0 0 0 0 3',
        'refused-query': '1 0 0 0 0 0 1',
        'outcome-total': '5 2 0 0 0 0 7',
        'carried-out': '1 0 0 0 0 0 1',
      },
    });
    const { flow } = tableByKey(shown, 'applications')!;
    const filled = (items: readonly { label: string; amount: number }[]) =>
      items.filter(({ amount }) => amount > 0).map(({ label, amount }) => `${label} ${amount}`);
    expect(filled(flow!.incoming)).toEqual(['本年新收 7', '上年结转 1']);
    expect(filled(flow!.outgoing)).toEqual(['予以公开 3', '不予公开 4', '结转下年 1']);
    expect(filled(flow!.applicants)).toEqual(['自然人 5', '商业企业 2']);
  });

  it('knows which side of the flow is not filled in yet', () => {
    const openSides = (rows: ReportParts['rows']) => tableByKey(previewReport({ rows }), 'applications')!.flow!.open;
    expect(openSides({ received: '5 0 0 0 0 0 5' })).toEqual({ incoming: false, outgoing: false });
    expect(openSides({ received: '5 0 0 0 0 0 5', 'carried-in': '0 0 0 0 0 0 _' }).incoming).toBe(true);
    expect(openSides({ received: '5 0 0 0 0 0 5', 'refused-query': '0 0 0 0 0 0 _' })).toEqual({
      incoming: false,
      outgoing: true,
    });
    expect(openSides({ granted: '_ 0 0 0 0 0 0' }).outgoing).toBe(false);
  });

  it('draws no flow of figures that it cannot read', () => {
    expect(tableByKey(previewReport({ rows: { granted: '若干 0 0 0 0 0 若干' } }), 'applications')!.flow).toBeNull();
  });
});

describe('problems in the preview', () => {
  it('are shown at the cell, with the figure that is expected', () => {
    const { problems } = previewReport({ rows: { received: '3 0 0 0 0 0 2', 'carried-out': '3 0 0 0 0 0 2' } });
    expect(
      problems.filter(({ rule }) => rule === 'row-total').map(({ anchor, expected }) => [anchor, expected]),
    ).toEqual([
      ['applications/received/total', '3'],
      ['applications/carried-out/total', '3'],
    ]);
  });

  it('cut the prose just where they begin and end', () => {
    const { text, marks } = readMarks('本年收到申请«XX:a»件，«办结«××:b»件:c»。');
    const paragraph = new ProseReader(text, new SourceText(text), marks, []).read('p', { start: 0, end: text.length })!;
    const spelled = paragraph.runs.map(run => [
      run.text,
      run.problems
        .map(index => marks[index]!.rule)
        .sort()
        .join(' '),
    ]);
    expect(spelled).toEqual([
      ['本年收到申请', ''],
      ['XX', 'a'],
      ['件，', ''],
      ['办结', 'c'],
      ['××', 'b c'],
      ['件', 'c'],
      ['。', ''],
    ]);
    for (const run of paragraph.runs) expect(text.startsWith(run.text, run.start)).toBe(true);
  });

  it('each have a place that is shown, or the text says nothing of it', () => {
    const shown = previewReport({
      title: '',
      rows: { received: '3 0 0 0 0 0 2', granted: '_ 0 0 0 0 0 0', rules: '-1 0 0' },
      sections: { disputes: null, other: '六、其他需要报告的事项' },
      prose: { overview: '收到申请XX件。' },
    });
    expect(shown.problems.length).toBeGreaterThan(3);
    for (const { anchor } of shown.problems) {
      if (anchor === null) continue;
      const isMissing = shown.sections.some(({ key, state }) => key === anchor && state === 'missing');
      expect(rangeOfKey(shown, anchor) !== null || isMissing).toBe(true);
    }
  });

  it('of 10,000 unknown rows are told', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `怪行${index}\t\t\t1\t0\t0\t0\t0\t0\t2`).join('\n');
    const analysis = new Analysis(reportText().replace(/^四、结转下年度.*$/m, `$&\n${rows}`));
    expect(analysis.problems.length).toBeGreaterThan(0);
    const shown = previewOf(analysis, 'zh');
    expect(tableByKey(shown, 'applications')!.strays).toHaveLength(10_000);
  });
});
