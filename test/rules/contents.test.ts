import { describe, expect, it } from 'vitest';
import { applyFix, expectProblems, problemsIn, type Scope } from '../support/marked-text.ts';
import { type ReportParts, reportText } from '../support/report-text.ts';

const scope = { categories: ['contents'] } as const;
const OVERVIEW =
  '2024年，本单位主动公开信息98条，规范办理依申请公开，清理信息管理台账，改进门户网站，接受监督，开展考核和社会评议，没有责任追究的情形。';

const speaks = (parts: ReportParts, within: Scope = scope) => expectProblems(reportText(parts), within);
const overview = (prose: string, parts: ReportParts = {}) =>
  speaks({ ...parts, prose: { overview: OVERVIEW + prose } });

describe('a report without any fault', () => {
  it.each([2019, 2020, 2021, 2024])('of %i has no problem of contents', year => {
    speaks({ year });
    speaks({ year, organ: '清河县人民政府', prose: { overview: OVERVIEW.replace('2024', String(year)) } });
  });
});

describe('placeholder', () => {
  it.each([
    '可在门户网站«（具体网址）:placeholder»下载。',
    '可在门户网站«(具体网址):placeholder»下载。',
    '本单位共公开信息«XX:placeholder»条。',
    '本单位共公开信息«××:placeholder»条。',
    '本单位共公开信息«X:placeholder»条。',
    '本单位共公开信息«＿＿＿:placeholder»条，«___:placeholder»件。',
    '（一）主动公开。«（文字描述）:placeholder»',
    '发文«【】:placeholder»号，由«【单位名称】:placeholder»印发。',
    '由«〔单位名称〕:placeholder»公开信息«[填写数量]:placeholder»条。',
    '«{单位}:placeholder»公开信息«{…}:placeholder»条。',
    '«此处填写:placeholder»开展情况。',
    '联系«××××:placeholder»。',
    '共公开信息57条（«请根据实际情况填写:placeholder»）。',
    '共公开信息57条«（根据实际填写）:placeholder»。',
    '共公开信息57条（«请如实填报:placeholder»）。',
    '«请结合本单位实际补充:placeholder»公开情况。',
  ])('speaks of %s', prose => {
    overview(prose);
  });

  it('speaks of the title', () => {
    speaks({ title: '清河县«XX:placeholder»局2024年政府信息公开工作年度报告' });
  });

  it.each([
    '网址为http://www.qinghe.gov.cn/xxgk/XXGK_2024/x.html，邮箱xxgk@qinghe.gov.cn。',
    '形成“1+6+X”体系。',
    '【图解】和【问答】两个栏目。',
    '版面3×5个。',
    '**__总体平稳__**。',
    '样式为{color:red}。',
    '新增X光机2台。',
    '（见附件）',
    '指导申请人根据实际情况填写申请表。',
    '要求各单位如实填报。',
    '编印《政策明白卡【2024版】》500份。',
    '账号qh_mz__2024更新及时。',
    '印发《方案》（清民〔2024〕3号）[1]。',
  ])('is silent of %s', prose => {
    overview(prose);
  });
});

describe('section-empty', () => {
  it('speaks of a section without text', () => {
    speaks({ sections: { overview: '«一、总体情况:section-empty»' } });
    speaks({ year: 2020, sections: { other: '«六、其他需要报告的事项:section-empty»' } });
  });

  it('speaks of problems that are none', () => {
    speaks({ sections: { problems: '«五、存在的主要问题及改进情况:section-empty»\n\n无。' } });
    speaks({
      sections: { problems: '«五、存在的主要问题及改进情况:section-empty»\n\n主要问题是更新不及时，今后将加强。' },
    });
  });

  it('is silent of short texts elsewhere, of tables, and of what is missing', () => {
    speaks({ year: 2020, prose: { other: '无。' } });
    speaks({ sections: { disputes: '四、政府信息公开行政复议、行政诉讼情况' } });
    speaks({ sections: { problems: null } });
    speaks({ year: 2017, edition: '2019', sections: { problems: '五、存在的主要问题及改进情况\n\n无。' } });
  });
});

describe('overview-topic', () => {
  const about = (prose: string) => speaks({ prose: { overview: prose } }, { rules: ['overview-topic'] });

  it('names the topics that are not spoken of', () => {
    const [problem] = problemsIn(
      reportText({ prose: { overview: '我局主动公开信息98条，收到申请3件，均按期办结。' } }),
      { rules: ['overview-topic'] },
    );
    expect(problem?.message.zh).toBe('总体情况没有写到“政府信息管理”“政府信息公开平台建设”“监督保障”。');
    expect(problem?.severity).toBe('information');
  });

  it('is silent where each is spoken of in some words, and of an empty overview', () => {
    about(OVERVIEW);
    about('发布各类信息98条，答复申请3件，严格三审三校，改版公众号，组织业务培训。');
    speaks({ sections: { overview: '一、总体情况' } }, { rules: ['overview-topic'] });
  });
});

describe('overview-length', () => {
  it('speaks from a thousand characters on, of the form of 2021', () => {
    const long = OVERVIEW + '公'.repeat(1001 - OVERVIEW.length);
    const within: Scope = { rules: ['overview-length'] };
    speaks({ sections: { overview: `«一、总体情况:overview-length»\n\n${long}` } }, within);
    speaks({ prose: { overview: long.slice(1) } }, within);
    speaks({ prose: { overview: `${long.slice(1)}\n\n　　` } }, within);
    speaks({ prose: { overview: `（一）主动公开\n\n${long.slice(1)}\n\n上一篇 下一篇` } }, within);
    speaks({ year: 2020, prose: { overview: long } }, within);
  });
});

describe('government-duties', () => {
  const within: Scope = { rules: ['government-duties'] };

  it('speaks of a government’s report that leaves them out', () => {
    const sections = { overview: '«一、总体情况:government-duties»\n\n主动公开信息98条，开展考核。' };
    const [problem] = speaks({ organ: '清河县人民政府', sections }, within);
    expect(problem?.message.zh).toBe('政府的年度报告应写明“社会评议”“责任追究结果”情况，文中没有写到。');
  });

  it('is silent of a department, of a name that does not tell, and where they are told', () => {
    const prose = { overview: '主动公开信息98条。' };
    speaks({ prose }, within);
    speaks({ prose, organ: '清河县人民政府办公室' }, within);
    speaks({ prose, organ: '清河经济开发区管理委员会' }, within);
    speaks({ organ: '清河县人民政府', prose: { overview: OVERVIEW } }, within);
  });
});

describe('fee-statement', () => {
  it('speaks where nothing is said, and offers a sentence', () => {
    const sections = { other: '«六、其他需要报告的事项:fee-statement»\n\n没有其他需要报告的事项。' };
    const [problem] = speaks({ sections });
    const text = reportText({ prose: { other: '没有其他需要报告的事项。' } });
    expect(problemsIn(applyFix(text, problem!.fixes![0]!), scope)).toEqual([]);
    expect(problem!.fixes![0]!.safe).toBe(false);
  });

  it('is silent of an amount, of none, of the form of 2019 and of a section that is not there', () => {
    speaks({ prose: { other: '收取信息处理费 380 元。' } });
    speaks({ prose: { other: '本年度未收取政府信息公开信息处理费。' } });
    speaks({ prose: { other: '依申请公开信息处理收费情况：无。' } });
    speaks({ prose: { other: '未向申请人收取任何费用。' } });
    speaks({ year: 2020, prose: { other: '没有其他需要报告的事项。' } });
    speaks({ sections: { other: null } });
  });
});

describe('stale-year', () => {
  it.each([
    '«2023:stale-year»年，我局公开信息98条。',
    '«2023:stale-year»年我局公开信息98条。',
    '«2023:stale-year»年，我局公开信息98条。公开的方式有三种。2024年，收到申请3件。',
    '（二）依申请公开。«2023:stale-year»年度，收到申请3件。',
    '二是加强培训：«2022:stale-year»年，共培训3次。',
    '«2025:stale-year»年，我局公开信息98条。',
    '«2023:stale-year»年无其他情况。',
    '根据《条例》要求，编制«2023:stale-year»年度政府信息公开工作年度报告。',
  ])('speaks of %s', prose => {
    overview(prose);
  });

  it.each([
    '2024年，我局公开信息98条。',
    '2023年度决算已经公开。',
    '2023年5月，我局修订了指南。',
    '2023年，我局公开信息90条；2024年，公开98条。',
    '2023年，我局公开信息90条，今年公开98条。',
    '2023年，我局被评为先进单位。2024年，公开信息98条。',
    '2023年，我局公开信息90条，同比增加3条。',
    '2025年，我局将继续做好公开工作。',
    '《2023年政务公开要点》已经落实。',
    '2008年，我局开通了网站。',
    '按时发布2023年度政府信息公开工作年度报告。',
    '根据《条例》要求，编制2024年度政府信息公开工作年度报告。',
  ])('is silent of %s', prose => {
    overview(prose);
  });

  it.each([
    '根据要求，编制完成«2023:stale-year»年度政府信息公开工作年度报告。',
    '现公布我局«2023:stale-year»年政府信息公开年报。',
    '本报告总结我局«2021:stale-year»年政府信息公开工作情况。',
    '现公布我局2024年政府信息公开年报。',
    '根据《2023年政务公开工作要点》，编制本报告。',
    '根据2019年修订的《条例》，编制本报告。',
  ])('speaks of an introduction that presents another year: %s', introduction => {
    const title = `清河县民政局2024年政府信息公开工作年度报告\n\n${introduction}`;
    speaks({ title });
  });

  it('lets plans name the next year', () => {
    const problems =
      '一是更新不及时，部分栏目内容较少，解读形式不够丰富，群众查找信息不太方便。二是人员变动较多，业务不熟。';
    speaks({ prose: { problems: `${problems}2025年，我局从三个方面改进。` } });
    speaks({ prose: { problems: `«2023:stale-year»年，我局工作仍有不足。${problems}` } });
  });

  it('offers the title’s year', () => {
    const text = reportText({ prose: { overview: `${OVERVIEW}2023年，我局公开信息98条。` } });
    const [problem] = problemsIn(text, scope);
    expect(problemsIn(applyFix(text, problem!.fixes![0]!), scope)).toEqual([]);
  });
});

describe('period', () => {
  it.each([
    '统计期限为«2024年1月1日至2024年11月30日:period»。',
    '本报告所列数据的统计期限自«2023年1月1日起至2023年12月31日:period»止。',
    '报告数据统计期限为«２０２４年２月１日—１２月３１日:period»。',
    '本报告由六部分组成，涵盖«2024年1月1日至12月20日:period»我局政府信息公开工作情况。',
    '本年度报告的时间范围为«2024年1月1日至11月30日:period»。',
    '数据统计截至«2024年11月30日:period»。',
    '统计数据截止日期为«2024年11月30日:period»。',
    '报告时限为«2024年1月至11月:period»。',
    '统计期限：«2024.1.1-2024.11.30:period»。',
  ])('speaks of %s', prose => {
    overview(prose);
  });

  it.each([
    '统计期限为2024年1月1日至2024年12月31日。',
    '所列数据的统计期限自2024年1月1日起至12月31日止。',
    '统计时间为2024年1月至12月。',
    '征求意见的统计时间为2024年3月1日至4月1日。',
    '2024年3月1日至4月1日开展宣传月活动。',
    '本报告涵盖2024年1月1日至12月31日的情况。',
    '数据统计截至2024年12月31日。',
    '数据统计截至12月底。',
    '统计数据截止日期为2024年12月31日。',
    '报名截止日期为2024年11月30日。',
    '统计期限：2024.1.1-2024.12.31。',
    '汛期（2024年6月1日至9月30日）发布水情统计122期。',
    '统计月报按月发布，2024年1月至11月共11期。',
  ])('is silent of %s', prose => {
    overview(prose);
  });

  it.each([
    ['因机构改革，统计期限自2024年6月1日起至12月31日止。', 'hint'],
    ['我局于2024年6月挂牌成立。统计期限自2024年6月1日起至12月31日止。', 'hint'],
    ['统计期限自2024年6月1日起至12月31日止。我局于6月组建。', 'hint'],
    ['统计期限自2024年6月1日起至12月31日止。', 'warning'],
    ['我局于2024年6月挂牌成立。主动公开信息。统计期限自2024年6月1日起至12月31日止。', 'warning'],
  ])('is a hint without a mend where a reason stands beside it: %s', (prose, severity) => {
    const problems = problemsIn(reportText({ prose: { overview: `${OVERVIEW}${prose}` } }), scope);
    const [problem] = problems.filter(({ rule }) => rule === 'period');
    expect([problem?.severity, problem?.fixes?.length ?? 0]).toEqual([severity, severity === 'warning' ? 1 : 0]);
  });

  it('offers the whole year', () => {
    const text = reportText({ prose: { overview: `${OVERVIEW}统计期限为2023年1月1日至12月31日。` } });
    const [problem] = problemsIn(text, scope);
    expect(problemsIn(applyFix(text, problem!.fixes![0]!), scope)).toEqual([]);
  });
});

describe('the day of publication', () => {
  const dated = (line: string, parts: ReportParts = {}) => `发布时间：${line} 字体：[大 中 小]\n\n${reportText(parts)}`;
  const signed = (line: string, parts: ReportParts = {}) => `${reportText(parts)}\n${line}\n`;

  it('is before the year ended', () => {
    expectProblems(dated('«2024-12-20:published-early» 09:30'), scope);
    expectProblems(signed('«2024年12月31日:published-early»'), scope);
    expectProblems(signed('清河县民政局«2024年12月31日:published-early»'), scope);
    expectProblems(signed('本网站更新于2024年12月31日'), scope);
    expectProblems(signed('«二〇二四年十二月三十日:published-early»'), scope);
  });

  it('is after the deadline of the organ’s level', () => {
    expectProblems(dated('«2025-02-01:deadline» 09:30'), scope);
    expectProblems(dated('«2025-02-01:deadline»', { organ: '白石镇人民政府', prose: { overview: OVERVIEW } }), scope);
    expectProblems(dated('«2025-02-21:deadline»', { organ: '清河县人民政府', prose: { overview: OVERVIEW } }), scope);
    expectProblems(dated('«2025-03-11:deadline»', { organ: '青禾市人民政府', prose: { overview: OVERVIEW } }), scope);
    expectProblems(dated('«2025-04-01:deadline»', { organ: '国家税务总局清河县税务局' }), scope);
    expectProblems(
      signed('«2025年4月1日:deadline»', { organ: '桐江省人民政府', prose: { overview: OVERVIEW } }),
      scope,
    );
  });

  it('is in time', () => {
    expectProblems(dated('2025-01-31 23:59'), scope);
    expectProblems(signed('2025年1月20日'), scope);
    expectProblems(signed('二〇二五年一月二十日'), scope);
    expectProblems(dated('2025-02-20', { organ: '清河县人民政府', prose: { overview: OVERVIEW } }), scope);
    expectProblems(dated('2025-03-10', { organ: '青禾市人民政府', prose: { overview: OVERVIEW } }), scope);
    expectProblems(dated('2025-03-31', { organ: '国家税务总局清河县税务局' }), scope);
    expectProblems(dated('2025-03-31', { organ: '清河经济开发区管理委员会' }), scope);
  });

  it('is set stricter, or later, by who knows', () => {
    const settings = { rules: {}, organ: { deadline: { month: 1, day: 15 } } };
    expectProblems(dated('«2025-01-20:deadline»'), { ...scope, settings });
    expectProblems(dated('2025-02-20'), {
      ...scope,
      settings: { rules: {}, organ: { deadline: { month: 2, day: 28 } } },
    });
  });

  it('is none that the text tells of', () => {
    speaks({ prose: { overview: `${OVERVIEW}2024年5月1日，新版指南施行。` } });
    expectProblems(`今天是2024年6月3日\n\n${reportText()}`, scope);
    expectProblems(`发布时间：2024-12-20\n\n${signed('2025年1月10日')}`, scope);
    expectProblems(`文件 发布日期：2019-05-15\n\n${reportText()}`, scope);
  });
});
