import { editionForYear, tableOf } from '../../server/src/core/form/editions.ts';
import { reportText } from './report-text.ts';

/** An invented county whose office has collected the reports of three years, with a few faults and one organ late. */
const WHOLE = '青禾县人民政府';
const PARTS = [
  '青禾县民政局',
  '青禾县教育体育局',
  '青禾县财政局',
  '青禾县人力资源和社会保障局',
  '青禾县自然资源局',
  '青禾县住房和城乡建设局',
  '青禾县交通运输局',
  '青禾县水利局',
  '青禾县农业农村局',
  '青禾县卫生健康局',
  '青禾县城关镇人民政府',
  '青禾县白石镇人民政府',
];
const YEARS = [2022, 2023, 2024];
/** What is said of problems: what each organ has to do with, and what each year brought. */
const MATTERS = [
  '重大会议公开时只发消息，没有附上议定的事项',
  '社会救助办法的解读写得太专，老年人看不懂要带哪些材料',
  '学区划分公布后电话问得最多的几处街道没有画在图上',
  '部门预算说明里的名词没有解释，专项资金的去向要翻几个文件',
  '技能补贴的申领条件分散在四个通知里，企业常来电核对',
  '征地批文的查询入口藏在子网站，村民多到窗口来问',
  '老旧小区改造的进度每季度才更新一次，住户等得着急',
  '农村公路养护的招标结果公布得晚，路名也写得不全',
  '饮用水水源的监测数据只有图片，不能复制也不能检索',
  '惠农补贴的名单公示期满后没有归档，次年无处可查',
  '疫苗接种点的上班时间变了，网上仍是上一季度的安排',
  '村务公开栏离新修的居民点远，雨后字迹看不清',
  '集镇规划的草案只在镇政府门口贴了七天，外出的人没有见到',
];
const STEPS: Readonly<Record<number, string>> = {
  2022: '办公室列出清单逐项认领，请两名退休教师试读，读不懂的退回重写',
  2023: '与档案馆约定每月交接，窗口设了代查员，月底按来电记录补一次内容',
  2024: '把栏目并成一处并留下变更记录，手机上也能打开，由纪检组抽查三次',
};

/** What went into each outcome, of the applications of one organ. */
const OUTCOMES = ['granted', 'partial', 'refused-internal', 'unavailable-not-held', 'unprocessed-petition'];

interface Figures {
  readonly received: number;
  readonly carriedIn: number;
  readonly carriedOut: number;
  readonly outcomes: readonly number[];
}

/** The files of the county by their paths, its `gouji.json` among them. */
export function countyFiles(): Record<string, string> {
  const files: Record<string, string> = {
    'gouji.json': `${JSON.stringify(
      {
        organs: Object.fromEntries(
          [WHOLE, ...PARTS].map(name => [name, { level: name.includes('镇') ? 'township' : 'county' }]),
        ),
        rollUps: YEARS.map(year => ({ whole: WHOLE, parts: PARTS, files: [`${year}/**`], complete: year !== 2024 })),
      },
      null,
      2,
    )}\n`,
  };
  for (const year of YEARS) {
    const all = PARTS.map((organ, at) => ({ organ, at, figures: figuresOf(at, year) }));
    for (const { organ, at, figures } of all) {
      if (year === 2024 && organ === '青禾县水利局') continue;
      // One copies what it said the year before.
      const problems = problemsOf(at + 1, at === 4 && year === 2024 ? 2023 : year);
      files[pathOf(organ, year)] = reportOf(organ, year, withFaults(figures, at, year), problems);
    }
    // One town was forgotten when the figures of 2023 were added up.
    const counted = all.filter(({ organ }) => year !== 2023 || organ !== '青禾县白石镇人民政府');
    const whole = counted.reduce((before, { figures }) => added(before, figures), NOTHING);
    files[pathOf(WHOLE, year)] = reportOf(WHOLE, year, whole, problemsOf(0, year));
  }
  return files;
}

function problemsOf(matter: number, year: number): string {
  return `主要问题：${MATTERS[matter]}。改进情况：${STEPS[year]}。`;
}

const NOTHING: Figures = { received: 0, carriedIn: 0, carriedOut: 0, outcomes: OUTCOMES.map(() => 0) };

function pathOf(organ: string, year: number): string {
  return `${year}/${organ}${year}年政府信息公开工作年度报告.txt`;
}

function figuresOf(at: number, year: number): Figures {
  const received = 4 + ((at * 7 + year * 3) % 23);
  const [carriedIn, carriedOut] = [carriedOutOf(at, year - 1), carriedOutOf(at, year)];
  const answered = received + carriedIn - carriedOut;
  const rest = OUTCOMES.slice(1).map((_, nth) => Math.floor((answered * ((at + nth) % 3)) / 12));
  return { received, carriedIn, carriedOut, outcomes: [answered - rest.reduce((a, b) => a + b, 0), ...rest] };
}

function carriedOutOf(at: number, year: number): number {
  return (at + year) % 4;
}

/** What offices mistake: what was carried over is not, a sum is one off, a figure has a digit too many. */
function withFaults(figures: Figures, at: number, year: number): Figures {
  if (year !== 2024) return figures;
  if (at === 0 || at === 3) return { ...figures, carriedIn: figures.carriedIn + 1, received: figures.received - 1 };
  if (at === 5) return { ...figures, outcomes: figures.outcomes.map((n, nth) => (nth === 0 ? n + 1 : n)) };
  return figures;
}

function added(a: Figures, b: Figures): Figures {
  return {
    received: a.received + b.received,
    carriedIn: a.carriedIn + b.carriedIn,
    carriedOut: a.carriedOut + b.carriedOut,
    outcomes: a.outcomes.map((figure, at) => figure + b.outcomes[at]!),
  };
}

function reportOf(organ: string, year: number, figures: Figures, problems: string): string {
  const { received, carriedIn, carriedOut, outcomes } = figures;
  const row = (figure: number) => `${figure} 0 0 0 0 0 ${figure}`;
  const answered = received + carriedIn - carriedOut;
  const table = tableOf(editionForYear(year)!, 'applications');
  const rows = Object.fromEntries(table.rows.map(({ id }) => [id, row(0)]));
  return reportText({
    year,
    organ,
    prose: { problems },
    rows: {
      ...rows,
      received: row(received),
      'carried-in': row(carriedIn),
      'carried-out': row(carriedOut),
      'outcome-total': row(answered),
      ...Object.fromEntries(OUTCOMES.map((id, at) => [id, row(outcomes[at]!)])),
    },
  });
}
