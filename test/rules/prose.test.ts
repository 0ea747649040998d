import { describe, expect, it } from 'vitest';
import { applyFix, expectProblems, problemsIn, readMarks } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const scope = { categories: ['prose'] } as const;

/** 20 received, 3 carried in; 8 granted, 2 partial, 4 + 1 refused, 3 unavailable, 2 unprocessed, 1 closed; 2 left. */
const rows = {
  received: '14 5 0 0 0 1 20',
  'carried-in': '2 1 0 0 0 0 3',
  granted: '5 2 0 0 0 1 8',
  partial: '2 0 0 0 0 0 2',
  'refused-process': '3 1 0 0 0 0 4',
  'refused-query': '1 0 0 0 0 0 1',
  'unavailable-not-held': '1 1 0 0 0 0 2',
  'unavailable-creation': '1 0 0 0 0 0 1',
  'unprocessed-petition': '1 0 0 0 0 0 1',
  'unprocessed-duplicate': '0 1 0 0 0 0 1',
  'other-not-corrected': '1 0 0 0 0 0 1',
  'outcome-total': '15 5 0 0 0 1 21',
  'carried-out': '1 1 0 0 0 0 2',
  review: '3 1 0 1 5',
  'litigation-direct': '1 0 0 0 1',
  'litigation-after-review': '2 0 0 0 2',
  'normative-documents': '6 2 31',
  licensing: '120',
  penalty: '15',
};

function overview(prose: string, parts: ReportParts = {}): string {
  return reportText({ rows, ...parts, prose: { overview: prose } });
}

const speaks = (prose: string, parts?: ReportParts) => expectProblems(overview(prose, parts), scope);

describe('prose-zero', () => {
  it.each([
    '本年度«未收到政府信息公开申请:prose-zero»。',
    '全年«没有收到任何公民、法人和其他组织提出的政府信息公开申请:prose-zero»。',
    '2024年，我局«未收到依申请公开事项:prose-zero»，相关工作运行平稳。',
    '（二）依申请公开。2024年«无依申请公开事项:prose-zero»。',
    '本年«未发生因政府信息公开引起的行政复议:prose-zero»。',
    '社会评议方面，«未发生因信息公开工作引发举报、投诉、提起行政诉讼等情况:prose-zero»。',
    '«没有因政府信息公开被申请行政复议、提起行政诉讼的情况:prose-zero,prose-zero»。',
  ])('speaks where the table counts some: %s', prose => {
    speaks(prose);
  });

  it.each([
    '去年未收到政府信息公开申请。',
    '2023年，我局未收到政府信息公开申请。',
    '上半年未收到政府信息公开申请。',
    '未收到要求减免费用的政府信息公开申请。',
    '本年度未收到通过信函提出的政府信息公开申请。',
    '未收到因政府信息公开申请引发的投诉。',
    '各村未收到政府信息公开申请。',
    '未发生行政诉讼败诉案件。',
    '未发生因公开不当引起的行政复议、行政诉讼。',
    '没有因政府信息公开不到位需要追究责任的情况。',
    '经检索，本机关无法提供申请的信息。',
    '网站运行以来未收到留言。',
    '无正当理由大量反复申请的情形有所减少。',
  ])('is silent of what is not denied: %s', prose => {
    speaks(prose);
  });

  it('is silent where the table has none, or is not there', () => {
    const prose = '本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。';
    speaks(prose, { rows: {} });
    speaks(prose, { rows: {}, sections: { applications: null, disputes: null } });
    speaks('未收到政府信息公开申请。', { rows: { received: '0 0 0 0 0 0 _' } });
  });

  it('names the figure and its place', () => {
    const [problem] = problemsIn(overview('本年度未收到政府信息公开申请。'), { rules: ['prose-zero'] });
    expect(problem?.message.zh).toBe('文中说“未收到政府信息公开申请”，而表3中一、本年新收政府信息公开申请数量是 20。');
    expect(problem?.related).toHaveLength(1);
    expect(problem?.data).toEqual({
      table: 'applications',
      row: 'received',
      column: 'total',
      stated: 0,
      expected: 20,
    });
  });
});

describe('prose-received', () => {
  it.each([
    '2024年共收到政府信息公开申请«30:prose-received»件。',
    '全年，清河县民政局受理依申请公开«十九:prose-received»件，均按期答复。',
    '我局收到«7:prose-received»宗依申请公开。',
    '共收到要求公开政府信息的申请 «２２:prose-received» 份，较上年增加5份。',
    '依申请公开方面，全年共收到«21:prose-received»件。',
    '截至2024年12月底，收到政府信息公开申请数量为«2,020:prose-received»件。',
  ])('speaks where it is neither what came in nor that with what was carried in: %s', prose => {
    speaks(prose);
  });

  it.each([
    '2024年共收到政府信息公开申请20件。',
    '收到申请共23件（含上年结转3件）。',
    '全年共受理政府信息公开申请20件，较去年回落12.3%。',
    '办理依申请公开21件。',
    '去年共收到政府信息公开申请30件。',
    '2023年，我局收到政府信息公开申请30件，办结29件。',
    '2024年上半年收到政府信息公开申请9件。',
    '自条例施行以来，共收到政府信息公开申请300件。',
    '历年累计收到政府信息公开申请300件。',
    '收到政府信息公开申请约30件。',
    '收到政府信息公开申请近30件。',
    '收到政府信息公开申请30余件。',
    '通过网络收到政府信息公开申请15件。',
    '共收到征地方面的政府信息公开申请9件。',
    '全县各单位共收到政府信息公开申请300件。',
    '其中收到自然人提出的政府信息公开申请14件。',
    '收到市民留言33条，受理12345热线工单50件。',
    '收到人大建议7件、政协提案10件，均已办结。',
    '受理行政许可申请120件。',
    '延期答复3件。',
    '收到申请人补正材料5份。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });

  it('counts what a government’s county received as its own, and a department’s not', () => {
    speaks('全县共收到政府信息公开申请«30:prose-received»件。', { organ: '清河县人民政府' });
    speaks('全县共收到政府信息公开申请30件。');
    speaks('县政府办公室收到政府信息公开申请9件。', { organ: '清河县人民政府' });
  });

  it('offers both readings', () => {
    const text = overview('共收到政府信息公开申请30件。');
    const [problem] = problemsIn(text, scope);
    expect(problem?.message.zh).toBe(
      '文中说“共收到政府信息公开申请30件”，而表3中一、本年新收政府信息公开申请数量是 20，一 + 二是 20 + 3 = 23。',
    );
    expect(problem?.fixes?.map(fix => problemsIn(applyFix(text, fix), scope))).toEqual([[], []]);
    expect(problem?.fixes?.every(({ safe }) => !safe)).toBe(true);
  });

  it('is silent where the table cannot be read', () => {
    const prose = '共收到政府信息公开申请30件。';
    speaks(prose, { sections: { applications: null } });
    speaks(prose, { rows: { ...rows, received: '14 5 0 0 0 20' } });
    speaks(prose, { rows: { ...rows, received: '14 5 0 0 0 1 _' } });
    speaks(prose, { rows: { ...rows, received: '14 5 0 0 0 1 二十' } });
  });
});

describe('what a paragraph is about', () => {
  const under = (heading: string, prose: string) => speaks(`${heading}\n\n${prose}`);

  it('is what the heading before it says, up to the next heading or section', () => {
    under('（二）依申请公开', '全年共收到«30:prose-received»件，予以公开«9:prose-outcome»件。');
    under('（三）办理建议提案', '全年共收到30件，答复30件。');
    under('（二）依申请公开', '程序规范。\n\n（三）互动交流\n\n全年共收到30件，答复30件。');
    expectProblems(
      reportText({ rows, prose: { overview: '（二）依申请公开', problems: '全年共收到30件，答复30件。' } }),
      scope,
    );
  });
});

describe('prose-carried', () => {
  it.each([
    '收到申请20件，另有上年结转«4:prose-carried»件。',
    '共办理申请23件（含2023年结转的«5:prose-carried»件）。',
    '答复申请21件，结转下年度继续办理«3:prose-carried»件。',
    '收到申请20件，另有«6:prose-carried»件顺延到下年度答复。',
    '处理申请23件，其中«1:prose-carried»件为2023年度结转至2024年度。',
    '申请答复21件，结转至2025年«1:prose-carried»件。',
  ])('speaks where it is not 二 or 四: %s', prose => {
    speaks(prose);
  });

  it.each([
    '收到申请20件，上年结转3件，结转下年度2件。',
    '收到申请20件，其中3件由2023年度结转，另有2件顺延到下年度答复。',
    '含上年结转申请在内共办理23件。',
    '上年结转资金300万元。',
    '上年结转行政复议申请4件。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('prose-outcome', () => {
  it.each([
    '全年答复申请21件，其中予以公开及部分公开«9:prose-outcome»件。',
    '依申请公开中，予以公开«7:prose-outcome»件、部分公开2件。',
    '申请办结«30:prose-outcome»件。',
    '处理申请20件。其中，不予公开«6:prose-outcome»件；因本机关不掌握等原因无法提供«2:prose-outcome»件；不予处理2件；其他处理1件。',
    '共收到申请20件，属于信访举报投诉类申请«3:prose-outcome»件、重复申请1件。',
    '申请中«5:prose-outcome»件予以公开，5件不予公开。',
    '申请中属于四类过程性信息不予公开«3:prose-outcome»件。',
    '予以公开及部分公开«9:prose-outcome»件。',
  ])('speaks where the group’s sum is another: %s', prose => {
    speaks(prose);
  });

  it.each([
    '全年答复申请21件，其中予以公开及部分公开10件，不予公开5件，无法提供3件，不予处理2件，其他处理1件。',
    '收到申请20件，答复18件，正在办理2件。',
    '申请中因本机关不掌握相关信息而无法提供2件。',
    '申请中因本机关不掌握等原因无法提供3件。',
    '其中自然人提出申请14件，予以公开5件。',
    '收到自然人申请14件（其中予以公开5件、不予公开4件）。',
    '主动公开文件12件，经审查不予公开3件。',
    '收到留言20条，不予处理3条。',
    '去年收到申请30件，予以公开12件。',
    '答复申请21件，与2023年相比多5件，其中予以公开较上年减少3件。',
    '申请答复率100%，拟不予公开6件。',
    '全年审查各科室信息稿件70件，不予公开9件。',
    '全年部分公开3条，不予公开9条。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });

  it('writes the sum out and marks its cells', () => {
    const [problem] = problemsIn(overview('申请中，予以公开及部分公开9件。'), scope);
    expect(problem?.message.zh).toBe(
      '文中说“予以公开及部分公开9件”，而表3中（一）予以公开 + （二）部分公开是 8 + 2 = 10。',
    );
    expect(problem?.related?.map(({ message }) => message.zh)).toEqual([
      '（一）予以公开·总计 8',
      '（二）部分公开·总计 2',
    ]);
    expect(problem?.data).toEqual({ table: 'applications', column: 'total', stated: 9, expected: 10 });
  });

  it('reads the form of 2019, where 其他处理 is one row', () => {
    const { 'other-not-corrected': other, ...others } = rows;
    speaks('申请中其他处理«2:prose-outcome»件。', { year: 2020, rows: { ...others, other } });
    speaks('申请中其他处理1件。', { year: 2020, rows: { ...others, other } });
  });
});

describe('prose-applicant', () => {
  it.each([
    '收到申请20件，其中自然人«15:prose-applicant»件、商业企业5件。',
    '收到申请20件，其中自然人14件、法人或其他组织«7:prose-applicant»件。',
    '收到申请20件，其中«11:prose-applicant»件为自然人申请。',
  ])('speaks where it is no reading of the column: %s', prose => {
    speaks(prose);
  });

  it('wants the same reading throughout a sentence', () => {
    speaks('收到申请20件，其中自然人14件、法人或其他组织6件。');
    speaks('办理申请23件，其中自然人16件、法人或其他组织7件。');
    speaks('收到申请20件，其中自然人14件、商业企业5件、法人或其他组织«7:prose-applicant»件。');
  });

  it.each([
    '不予公开申请5件，其中自然人4件。',
    '自然人申请行政复议3件。',
    '自然人占70%，企业占30%。',
    '公民、法人和其他组织提出的申请20件。',
    '去年自然人申请30件。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('prose-dispute', () => {
  it.each([
    '因政府信息公开被申请行政复议«6:prose-dispute»件。',
    '行政复议5件、行政诉讼«4:prose-dispute»件。',
    '行政复议5件，其中维持«4:prose-dispute»件、纠正1件。',
    '行政复议5件、诉讼3件，«均获维持:prose-dispute»。',
  ])('speaks where table 4 says otherwise: %s', prose => {
    speaks(prose);
  });

  it.each([
    '行政复议5件、行政诉讼3件。',
    '行政复议和行政诉讼共8件。',
    '行政诉讼3件，均获维持。',
    '行政复议5件，其中维持3件、纠正1件、尚未审结1件。',
    '未经复议直接起诉1件，复议后起诉2件。',
    '全年办理行政复议案件300件，出庭应诉20次。',
    '行政复议5件，已审结的均获维持。',
    '去年发生行政复议9件。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('prose-disclosure', () => {
  it.each([
    '制发行政规范性文件«7:prose-disclosure»件，废止«3:prose-disclosure»件，现行有效«30:prose-disclosure»件。',
    '全年制定«5:prose-disclosure»件规范性文件。',
    '作出行政许可决定«121:prose-disclosure»件、行政处罚决定15件。',
  ])('speaks where table 2 says otherwise: %s', prose => {
    speaks(prose);
  });

  it.each([
    '制发行政规范性文件6件，废止2件，现行有效31件。',
    '公开行政许可信息76条，行政许可事项63项。',
    '解读规范性文件4件。',
    '以县政府名义印发规范性文件9件。',
    '累计制定规范性文件90件。',
    '开展规章制度培训3次。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('prose-percent', () => {
  it.each([
    '发布信息300条，其中动态200条，占«60%:prose-percent»。',
    '答复申请21件。其中予以公开及部分公开10件，占«33.9%:prose-percent»。',
  ])('speaks where no whole gives it: %s', prose => {
    speaks(prose);
  });

  it.each([
    '发布信息300条，其中动态200条，占66.67%。',
    '发布信息300条，其中动态200条，占比67%。',
    '答复申请21件。其中予以公开及部分公开10件，占47.6%。',
    '收到申请20件，其中自然人14件，占70%。',
    '动态30条，占75%，公告10条，占25%。',
    '发布动态200条，占全市的3%。',
    '发布信息300条，其中动态200条，占比超过60%。',
    '发布信息300条，其中动态和公告各100条，分别占30%和30%。',
    '办结率100%，满意率98.5%。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('prose-list', () => {
  it.each([
    '公开信息共«128:prose-list»条，其中工作动态43条，公示6条（涉及机构7家），计划2条，重点领域76条。',
    '全年发布信息«20:prose-list»篇（动态12篇、公告9篇）。',
    '全年发布信息«20:prose-list»条，其中主要有动态12条、公告9条。',
    '全年发布信息«420:prose-list»条，工作完成较好。其中重点工作186条，文化体育205条。',
    '公开信息«64:prose-list»条，其中政策类20条，规划类10条，其他类24条；办理留言3件。',
    '公开信息«300:prose-list»条，其中政策文件180条，包含安全生产120条，防汛60条；工作动态110条。',
    '公开信息«300:prose-list»条，其中动态100条、公告30条、其他20条。',
    '公开信息«100:prose-list»条，其中动态50条、公告40条。',
    '公开信息«100:prose-list»条，包括动态60条、公告50条等。',
    '公开信息«100:prose-list»条，分别为动态60条、公告39条。',
    '公开信息«100:prose-list»条，其中动态60条，占60%，公告39条。',
    '公开信息«200:prose-list»条，其中网站动态120条、专题81条。',
    '承办提案«10:prose-list»件（其中主办8件、协办3件），6件已办结。',
    '承办建议«16:prose-list»件，其中信函转来17件。',
  ])('speaks where the parts are no whole: %s', prose => {
    speaks(prose);
  });

  it.each([
    '公开信息共127条，其中工作动态43条，公示6条（机构7家），计划2条，重点领域76条。',
    '公开信息共127条，其中工作动态43条、公示6条等。',
    '公开信息共127条，其中主要有工作动态43条、公示6条。',
    '公开信息共127条，包括工作动态43条、公示6条。',
    '公开信息约127条，其中工作动态43条、公示6条。',
    '承办建议7件，6件已办理完结，1件正在沟通协调。',
    '承办提案10件（其中主办8件、协办2件），6件已办结，2件已列入计划。',
    '公开信息215条，其中年度报告1条；财政专栏共33条，其中机构设置1条、决算32条。',
    '收到申请20件，其中自然人14件，已办结18件。',
    '公开信息20条，其中动态12条，阅读量达到8条以上的有9条。',
    '公开信息20条，其中动态12条、公告8条，回复留言33条。',
    '公开信息20条，其中动态12条。',
    '公开信息20条（另有转载25条）。',
    '公开信息20条，做到及时准确。其中栏目更新186条。',
    '公开信息20条，其中动态阅读量180条。',
    '全县收到信息50条，其中民政局9条、教育局8条、白石镇7条。',
    '（一）依申请公开。其中甲类3条、乙类4条。',
    '全年发布信息420条，工作完成较好。其中重点工作186条，文化体育5条。',
    '公开信息100条，其中动态50条、公告39条。',
    '公开信息900条，其中县直部门620条，乡镇280条，政策解读30条，人事信息12条。',
    '公开信息300条，其中：政策文件类180条，包含安全生产类120条，防汛类25条，其他35条；工作动态120条。',
    '制发文件30件，其中局发文20件、局办发文10件；按公开属性分，主动公开22件、不予公开8件。',
    '公开信息200条，其中网站180条，公众号96条。',
    '公开信息100条，其中动态60条、公告39条、其他若干。',
    '公开信息300条，其中政策文件180条，含安全生产120条，防汛25条，动态115条。',
  ])('is silent of %s', prose => {
    speaks(prose);
  });
});

describe('the report of an office, as it was published', () => {
  const office = {
    year: 2019,
    organ: '桐江省人民政府办公厅',
    rows: {
      received: '800 59 0 0 0 0 859',
      'carried-in': '18 0 0 0 0 0 18',
      granted: '270 2 0 0 0 0 272',
      partial: '3 0 0 0 0 0 3',
      'refused-internal': '20 0 0 0 0 0 20',
      'refused-process': '15 0 0 0 0 0 15',
      'unavailable-not-held': '240 25 0 0 0 0 265',
      'unavailable-creation': '47 0 0 0 0 0 47',
      'unavailable-unclear': '25 0 0 0 0 0 25',
      'unprocessed-petition': '149 0 0 0 0 0 149',
      'unprocessed-duplicate': '9 0 0 0 0 0 9',
      'outcome-total': '778 27 0 0 0 0 805',
      'carried-out': '40 32 0 0 0 0 72',
      review: '5 0 0 2 7',
      'litigation-direct': '5 0 0 1 6',
      'litigation-after-review': '3 0 0 0 3',
    },
  };

  it('is contradicted in four places and in no other', () => {
    const text =
      '本年受理申请859件，比上年回落12.3%。答复申请805件（含上年结转18件，另有72件顺延到下年度）。' +
      '其中，予以公开及部分公开«258:prose-outcome»件，占«33.9%:prose-percent»；不予公开35件；' +
      '因不掌握等原因无法提供«265:prose-outcome»件；不予处理158件。\n\n' +
      '因信息公开发生行政复议7件、诉讼9件，«均获维持:prose-dispute,prose-dispute»。';
    speaks(text, office);
  });

  it('is told with the figures', () => {
    const { text } = readMarks(
      overview('申请中，予以公开及部分公开258件，占33.9%。行政复议7件、诉讼9件，均获维持。', office),
    );
    expect(problemsIn(text, scope).map(({ message }) => message.zh)).toEqual([
      '文中说“予以公开及部分公开258件”，而表3中（一）予以公开 + （二）部分公开是 272 + 3 = 275。',
      '“予以公开及部分公开258件”说占 33.9%，而 258 ÷ 805 是 32.0%。',
      '文中说“均获维持”，而表4中行政复议 7 件只有 5 件结果维持。',
      '文中说“均获维持”，而表4中行政诉讼 9 件只有 8 件结果维持。',
    ]);
  });
});
