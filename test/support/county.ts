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
const PROBLEMS = [
  '一是政策解读不够通俗，老年人看不懂补贴办法；二是乡镇代办点的公开栏久未更换。改进情况：已请社工站录制方言讲解，为代办点配了移动公示屏，由办公室每月逐点核对。',
  '主要是检查结果公布不够及时，社会组织年检信息没有按时更新。改进情况：检查结果三个工作日内上网，年检由登记科每月对账，并请两名监督员每季度抽查。',
  '热点信息的主动公开还不够细，群众来电询问较多。改进情况：把办事指南拆成一事一页，来电问得多的整理成问答，每周补充一次，窗口人员随时反馈。',
];

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
      files[pathOf(organ, year)] = reportOf(
        organ,
        year,
        withFaults(figures, at, year),
        PROBLEMS[(at + (at === 4 ? 0 : year)) % 3]!,
      );
    }
    const sum = all.reduce((before, { figures }) => added(before, figures), NOTHING);
    const whole =
      year === 2023
        ? { ...sum, received: sum.received - 9, outcomes: sum.outcomes.map((n, at) => (at === 0 ? n - 9 : n)) }
        : sum;
    files[pathOf(WHOLE, year)] = reportOf(WHOLE, year, whole, PROBLEMS[year % 3]!);
  }
  return files;
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
