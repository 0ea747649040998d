import { guessOrganFacts, plainName } from '../report/organ.ts';
import type { WrittenWord } from './lexicon.ts';
import type { VocabularyEntry } from './vocabulary/entry.ts';
import { vocabulary } from './vocabulary/vocabulary.ts';

type Words = Pick<VocabularyEntry, 'kind' | 'names' | 'words'>;

/** 我局, 本机关, 全镇: the reporting organ, whatever its name. */
const OWN =
  /(?:我|本)(?:单位|行政机关|机关|部门|办公室|办公厅|办事处|街道办|街办|街道|园区|管委会|中心|政府|[局委厅部院署办镇乡处会队所站街])|全(?:局|委|厅)|局里|委里|[局委厅部院]机关|机关/y;
/** 全县, 我市各级行政机关: what a government reports of, and more than a department does. */
const AREA =
  /(?:我|本|全)(?:自治州|自治县|[省市县区旗州盟镇乡]|街道)(?:范围内?|政府系统|行政系统|上下)?(?:各(?:乡镇?|镇街|街镇|镇|街道|县区|县市区|职能部门|部门|单位|行政机关|级(?:部门|单位|行政机关|政府及?其?部门|政府|机关)?)(?:[、和及]?各?(?:乡镇?|镇街|街镇|镇|街道|县区|县市区|职能部门|部门|单位|行政机关|级(?:部门|单位|行政机关|政府及?其?部门|政府|机关)?)){0,2}|行政机关)?|[镇乡]里|各(?:行政)?执法(?:部门|单位|机关)|各级(?:行政机关|各部门|各单位|政府及其?部门)/y;

/** 省政府及各市州、省直部门. */
const GOVERNMENT_AND_ITS =
  /[省市县区州镇乡]?(?:人民)?政府[及和与、](?:其|所属|下属|所辖|各级?)?(?:工作|组成|职能)?(?:部门|单位|机构|市州|区县|县区|县市区|乡镇|街道)(?:[、和及](?:各|所属|[省市县区]直)(?:部门|单位|乡镇|街道|市州|区县)){0,3}/y;
/** 市、县两级行政机关. */
const ALL_LEVELS = /[省市县区乡镇、]{2,7}[两三四]级(?:行政机关|政府|部门)?/y;
/** 以市政府名义和各部门名义制发. */
const IN_ITS_NAME =
  /以[^，；。、\d人企]{0,20}(?:政府|办公室|部门|机关|[局委厅办])[^，；。、\d]{0,12}?名义(?:[和及与][^，；。、\d]{2,10}名义)?/y;
const NAMES_AREA = /^(?:我|本|全)(?:自治州|自治县|[省市县区旗州盟镇乡]|街道)/;

/** The names by which a report speaks of its own organ. */
export interface OwnNames {
  readonly words: readonly Words[];
  readonly written: readonly WrittenWord[];
  /** Whether a word that no vocabulary knows is a short form of its name: 县教体局 of 清河县教育体育局, or its 办公室. */
  isShortForm(word: string): boolean;
}

/** The own names of an organ; without one only those that name none, such as 我局. */
export function ownNames(organ: string | null): OwnNames {
  const name = plainName(organ ?? '');
  const isGovernment = guessOrganFacts(organ).isGovernment !== false;
  const written: WrittenWord[] = [{ begins: '我本全局委厅部院机', pattern: OWN, read: () => 'own' }];
  // 全县 is more than a township tells of.
  const unit = /([省市县区旗州盟镇乡]|街道)(?:人民政府|办事处)?$/.exec(name)?.[1];
  if (isGovernment) {
    const isOwn = (written: string) =>
      !unit || !NAMES_AREA.test(written) || NAMES_AREA.exec(written)![0].endsWith(unit);
    written.push({ begins: '省市县区州镇乡政', pattern: GOVERNMENT_AND_ITS, read: () => 'own' });
    written.push({ begins: '以', pattern: IN_ITS_NAME, read: () => 'own' });
    written.push({ begins: '省市县区乡镇', pattern: ALL_LEVELS, read: () => 'own' });
    written.push({ begins: '我本全街各镇乡', pattern: AREA, read: found => (isOwn(found) ? 'own' : null) });
  }
  return {
    words: [
      { kind: 'own', words: [...namesOf(name, isGovernment), ...(isGovernment ? [] : RECEIVING_OFFICES)] },
      ...(isGovernment ? [] : [OWN_DOCUMENTS]),
      ...decisionsOf(name),
    ],
    written,
    isShortForm: word => name !== '' && (isShortFormOf(word, name) || (!isGovernment && word === OWN_OFFICE)),
  };
}

/** 卫生行政许可 are all that a 卫生健康委员会 decides, and 审计信息公开申请 all that a 审计局 receives. */
function decisionsOf(name: string): Words[] {
  const field = /([^省市县区旗州盟]{2,8})(?:局|委员会|委|厅)$/.exec(name)?.[1];
  if (!field) return [];
  // 水行政许可, 涉水行政许可 are a 水利局's, too.
  const fields = Array.from(field, (_, index) => field.slice(0, index + 1)).flatMap(of => [of, `涉${of}`]);
  return [...vocabulary.filter(({ kind }) => kind === 'decision'), ...APPLICATIONS_OF_FIELD].map(
    ({ kind, names = [], words }) => ({ kind, names, words: fields.flatMap(of => words.map(word => of + word)) }),
  );
}

const APPLICATIONS_OF_FIELD: readonly Words[] = [
  { kind: 'application', words: ['信息公开申请', '政府信息公开申请', '信息依申请公开'] },
  { kind: 'matter', words: ['信息公开', '政府信息公开', '信息公开工作'] },
];
const SHORTEST_NAME = 2;
/** 青禾市水务局云岭区分局 is also called 云岭区水务分局. */
const BRANCH = /^(?:.*[省市州盟])?([^省市州盟]{1,12})局([^局]{1,8}[区县市旗])?(分局)$/;

function* namesOf(name: string, isGovernment: boolean): Generator<string> {
  const spellings = new Set([name, name.replace('人民政府', '政府'), name.replace(/办公室$/, '办')]);
  spellings.add(name.replace('人民政府', '政府').replace(/办公室$/, '办'));
  // 民政部门 for 民政局.
  if (/[局委厅]$/.test(name)) spellings.add(`${name.replace(/(?:局|委员会|委|厅)$/, '')}部门`);
  const branch = BRANCH.exec(name);
  if (branch?.[2]) for (const end of ['分局', '局']) spellings.add(`${branch[2]}${branch[1]}${end}`);
  for (const spelling of spellings) {
    for (let at = 0; at + SHORTEST_NAME <= spelling.length; at++) {
      const end = spelling.slice(at);
      yield end;
      // 民政局办公室 receives for the whole 局; 县政府办公室 is one of the organs of a government.
      if (/[局委厅]$/.test(end)) {
        for (const office of DEPARTMENT_OFFICES) yield `${end}${office}`;
      }
      // 县政府及其办公室 reports together, and sums up all of its organs.
      if (/政府$/.test(end)) for (const others of [...OFFICES, ...ITS_ORGANS]) yield `${end}${others}`;
    }
  }
  // 青禾县 for 青禾县人民政府, whose report is of the whole county.
  const area = /^(.+?)人民政府$/.exec(name)?.[1];
  if (area && isGovernment) {
    for (let at = 0; at + SHORTEST_NAME <= area.length; at++) {
      yield area.slice(at);
      for (const organs of ALL_ORGANS) yield `${area.slice(at)}${organs}`;
    }
    for (const organs of ALL_ORGANS) yield `${area.at(-1)}${organs}`;
  }
  const township = /([^省市县区旗州盟]{1,6}(?:街道|镇|乡))(?:人民政府|办事处)?$/.exec(name)?.[1];
  if (township)
    for (const end of [
      '',
      '机关',
      '办',
      '政府办公室',
      '人民政府办公室',
      '党委政府',
      '党委、政府',
      '政府',
      '党政办',
      '党政办公室',
      '党政综合办公室',
    ])
      yield `${township}${end}`;
  if (township)
    yield* [
      '镇机关',
      '乡机关',
      '镇本级',
      '乡本级',
      '本级政府',
      '镇党委政府',
      '乡党委政府',
      '镇党政办',
      '乡党政办',
      '党政办',
      '党政办公室',
      '党政综合办公室',
    ];
  if (/街道/.test(name)) yield* ['街道', '街道办', '街办', '全街', '办事处'];
  const office = /([省市县区旗州])人民政府办公[室厅]$/.exec(name)?.[1];
  if (office)
    for (const end of ['政府', '政府及其办公室', '政府及政府办公室', '府办', '政府办']) yield `${office}${end}`;
}

/** The organs of a government behind its name: 清河县人民政府及所属部门. */
const ITS_ORGANS = [
  '各部门',
  '及各部门',
  '及其部门',
  '及所属部门',
  '及其所属部门',
  '及其工作部门',
  '及工作部门',
  '及各级行政机关',
  '系统',
];
/** What a government's report sums up, behind the name of its area. */
const ALL_ORGANS = [
  '行政机关',
  '各级行政机关',
  '政府系统',
  '政府系统各单位',
  '各级政府',
  '各级各部门',
  '各部门',
  '各单位',
  '各部门各单位',
  '各乡镇各部门',
  '各乡镇、各部门',
  '各部门、各乡镇',
  '各级政府及部门',
  '政府及各部门',
  '政府及其部门',
  '政府及所属部门',
  '政府及其工作部门',
  '政府和各部门',
];
/** What stands behind a department's name for the whole of it. */
const DEPARTMENT_OFFICES = ['办公室', '本级', '机关', '本部'];
/** What a department's own documents are also called; those of a government are of all of its organs. */
const OWN_DOCUMENTS: Words = {
  kind: 'document',
  names: ['normative-documents'],
  words: ['本级规范性文件', '本级行政规范性文件'],
};
/** 办公室 alone is a department's own; a government has many. */
const OWN_OFFICE = '办公室';
/** The part of a department that receives applications for it. */
const RECEIVING_OFFICES = [
  '局本级',
  '委本级',
  '厅本级',
  '局办公室',
  '局办',
  '委办公室',
  '厅办公室',
  '厅办',
  '信息公开办公室',
  '信息公开办',
  '政务公开机构',
  '依申请公开工作机构',
  '政府信息公开工作机构',
  '信息公开工作机构',
  '政府信息公开机构',
  '政府信息公开办公室',
  '政务公开办公室',
  '政务公开办',
];
const OFFICES = ['及其办公室', '及办公室', '及县政府办公室', '及政府办公室', '和县政府办公室', '、县政府办公室'];

const LONGEST_SHORT_FORM = 10;
const ENDS_AS_ORGAN = /[局委办厅会处院队所站]$/;

/** Whether a word is a name's own characters in its order, as short forms are. */
function isShortFormOf(word: string, name: string): boolean {
  // 局 alone is the 局 that reports.
  if (word.length === 1) return ENDS_AS_ORGAN.test(word) && name.endsWith(word);
  if (word.length < 3 || word.length > LONGEST_SHORT_FORM || !ENDS_AS_ORGAN.test(word)) return false;
  let at = 0;
  for (const character of word) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
