import { parseChineseNumeral } from '../../text/numeral.ts';

// What titles are made of, and what sites and offices put round them. Each entry stands with the text that shows it;
// test/read/title.test.ts holds a title with and without every one of them.

/** What the report is on: 政府信息公开, 政务公开 (towns), 信息公开 (vertical systems), 政府信息主动公开. */
const MATTER = /政府信息主动公开|政府信息[和与及]政务公开|政务信息公开|政府信息公开|政务公开|信息公开/;

/** The matter with the word for the report behind it: 政府信息公开2023年度工作报告, 信息公开年报. */
export const TITLE_WORDS = new RegExp(`(?:${MATTER.source})[工作情况的年度总结（）()\\d]{0,16}(?:报告|年报)`);

/** The year of the data: 2024, ２０２４, 二〇二四, and as 〇 is often typed: 二O二四, 二0二四, 二◯二四. */
const CHINESE_YEAR = '[二一][〇○零OoＯｏ◯0０九][〇○零OoＯｏ◯0０一二三四五六七八九]{2}';
/** With 年 or 年度 behind it, in brackets, or right before the matter: 2024年度, （2024）, 2024政府信息公开. */
export const YEAR = new RegExp(
  `((?:19|20|２０|１９)[\\d０-９]{2}|${CHINESE_YEAR})\\s*(?:年度?|(?=[）)])|(?=(?:政府|政务|信息公开)))`,
);
/** Two years, of which nobody knows which is meant: 2024-2025年度. */
export const TWO_YEARS = /(?:19|20)\d{2}年?[-—–－~～至](?:19|20)?\d{2}年度?/;
/** The months of the whole year: 2024年1-12月. */
export const MONTHS = /(?:0?1月?[-—–－~～至]12月份?)/g;

/** Of an organ's system or a school's year, which are no report of government: 2022-2023学年. */
export const SCHOOL_YEAR = /学年/;
/** Who reports on 信息公开 and is no organ of government: 青禾职业技术学院, 青禾水务有限公司. */
export const NO_ORGAN = /(?:大学|学院|学校|中学|小学|幼儿园|医院|公司|集团)(?:[（(][^（）()]*[）)])?$/;

/** Letters and notices that bring the report itself, after their sender: 关于报送…年度报告的函, 青禾县民政局关于印发…的通知. */
export const LETTER =
  /^([^关]{0,40})关于(?:报送|上报|呈报|报请|提交|印发|公布|发布|公开|公示)?(.{1,100}(?:报告|年报))的?(?:函|通知|公告|公示|请示|报告)?$/;
/** Letters and notices that ask for reports: 关于做好…年度报告的通知. */
export const ASKS = /关于(?:做好|编制|组织|开展|举办|召开|加强|填报|征集|征求|切实|进一步|规范|协助|按时|及时)/;

/** What a sentence says that speaks of the report: 现公布…年度报告, 我局编制了《…年度报告》. */
export const SPEAKS = /^(?:现|兹|根据|按照|依据|依照|为)|编制(?:了|完成|形成)?《/;

/** What parts a title from what stands beside it on its line: columns of a sheet, a site's name. */
export const PARTS = /[\t|｜│]+|_+|\s{1,40}[-—–－]{1,40}\s{1,40}|\s{0,40}[>＞»]+\s*/;

/** What parts the cells of a row: 栏目 ⇥ …年度报告. */
export const CELLS = /[\t|｜│]/;

/** What stands before a title: 标题：, 名　　称, 附件1：, 【年报】, 公示：. */
export const LEADS: readonly RegExp[] = [
  /^(?:信息|文件)?(?:标 {0,4}题|名 {0,4}称|题 {0,4}目)(?:[：:]|(?= ))/,
  /^附件[\d一二三四五六七八九十]{0,2}[：:.．、]?/,
  /^[【［[][^】］\]]{1,12}[】］\]]/,
  /^(?:公布|发布|公示|转发|现公布|现发布)[：:]/,
  /^[《「『“"‘'●■◆★•·▪◦※*#|｜]+/,
];

/** What begins what stands behind a title on its line: 发布时间：2025-01-20, 来源：办公室. */
export const CUTS: readonly RegExp[] = [
  /[【［[](?:打印|关闭|收藏|分享|全文|字体|下载|正文|大|中|小)/,
  /(?:发布|公开|发文|更新|成文|生成)?(?:时间|日期)[：:]/,
  /(?:信息)?(?:来源|作者|浏览|阅读|点击|访问|字体|字号|发布机构|索引号|责任编辑)(?:次数|量|数|大小)?[：:]/,
];

/** What stands behind a title: 打印 关闭, （全文）, .docx, a full stop. */
export const TRAILS: readonly RegExp[] = [
  /(?:打印|关闭|分享|收藏|下载|正文)$/,
  /(?:[（(](?:全文|下载|公开|PDF|pdf|图)[）)]|全文)$/,
  /\.(?:docx?|wps|pdf|txt|html?|xlsx?|md)$/i,
  /(?<![》」』”"’'。．.；;：:，,*#|｜★☆●■◆])[》」』”"’'。．.；;：:，,*#|｜★☆●■◆]+$/,
];

/** The year that is written so, or null where it is none of our time: 2024, ２０２４, 二〇二四, 二O二四. */
export function yearOf(written: string): number | null {
  const digits = written.normalize('NFKC');
  const year = /^\d{4}$/.test(digits) ? Number(digits) : parseChineseNumeral(digits.replace(/[0○零Oo◯]/g, '〇'));
  return year !== null && year >= 1990 && year <= 2100 ? year : null;
}
