import { oncePerText } from '../once.ts';

/** The levels of government, from the highest. */
export const organLevels = ['state', 'province', 'city', 'county', 'township'] as const;
/** The level of government that an organ belongs to. */
export type OrganLevel = (typeof organLevels)[number];

/** What rules need to know of the organ beyond its name. Set in `gouji.json`, guessed from the name otherwise. */
export interface OrganFacts {
  readonly level: OrganLevel | null;
  /** Whether it is a government (县人民政府, 镇人民政府) and not a department of one; null where that is not known. */
  readonly isGovernment: boolean | null;
  /** By when the report must be out, where a local notice is stricter than 条例 art. 49 and 50. */
  readonly deadline?: { readonly month: number; readonly day: number };
  /** Labels that the local form prints where the official one has another. */
  readonly labels?: readonly string[];
}

/** A word that makes a name a place's, and where it does not: 市 in 市场, 镇 in 镇江市. */
interface PlaceWord {
  readonly word: string;
  readonly level: OrganLevel | 'zone' | 'unknown';
  /** What may not follow. */
  readonly not?: RegExp;
  /** What must follow. */
  readonly only?: RegExp;
}

/** The name of a town ends there, or is followed by its government: 白石镇人民政府, but not 镇江市 or 乡村振兴局. */
const ENDS_NAME = /^(?:$|人民政府|政府|人大|党委|党政)/;

// Longer words stand before the shorter ones that they end with.
const PLACE_WORDS: readonly PlaceWord[] = [
  { word: '自治区', level: 'province' },
  { word: '自治州', level: 'city' },
  { word: '自治县', level: 'county' },
  { word: '自治旗', level: 'county' },
  ...[
    '开发区',
    '高新区',
    '示范区',
    '管理区',
    '度假区',
    '保税区',
    '合作区',
    '试验区',
    '功能区',
    '新区',
    '园区',
    '景区',
  ].map(word => ({ word, level: 'zone' }) as const),
  { word: '民族乡', level: 'township', only: ENDS_NAME },
  { word: '街道', level: 'township' },
  { word: '苏木', level: 'township', only: ENDS_NAME },
  { word: '地区', level: 'city' },
  { word: '省', level: 'province' },
  { word: '市', level: 'unknown', not: /^(?:[场容民域监]|政(?!府))/ },
  { word: '县', level: 'county', not: /^域/ },
  { word: '区', level: 'county', not: /^域/ },
  { word: '旗', level: 'county', not: /^[区镇乡县]/ },
  { word: '盟', level: 'city', not: /^[区镇乡县市]/ },
  { word: '州', level: 'city', not: /^[区镇乡县市]/ },
  { word: '镇', level: 'township', only: ENDS_NAME },
  { word: '乡', level: 'township', only: ENDS_NAME },
];

/** The longest name of a place before its word: 积石山保安族东乡族撒拉族自治县. */
const LONGEST_NAME = 13;
/** The organ of a national system names the system before the place: 国家税务总局清河县税务局. */
const SYSTEM = /^(?:国家税务总局|国家统计局|国家金融监督管理总局|中国人民银行|中华人民共和国)(?=.)/;
const STATE =
  /^(?:国务院|国家|中央|中国|中华人民共和国).*(?:局|部|署|委员会|办公厅|办公室|院|银行)$|^(?:国务院|审计署|海关总署)$|^(?!.*(?:武装|宣传|组织|统战)部$).{2,10}部$/;
const MUNICIPALITY = /^(?:北京|上海|天津|重庆)市$/;
const GOVERNMENT = /^(?:人民政府|政府|行政公署|行署)?$/;

/**
 * What an organ's name tells of it: 清河县人民政府 is a county's government, 白石镇人民政府 a township's, 桐江省财政厅 a
 * department of a province. A 市 alone may be a prefecture or a county, and its level is not known.
 */
export function guessOrganFacts(name: string | null): OrganFacts {
  return guessByName(name ?? '');
}

/** A name by its parts. */
export interface NameParts {
  /** The places that it begins with, from the largest. */
  readonly places: readonly string[];
  /** What follows them, the national system first. */
  readonly rest: string;
  /** Who governs the smallest of the places; null for a zone, and where no place is named. */
  readonly governing: '人民政府' | '办事处' | null;
}

/** A name without white space, and without a second one in brackets: 青禾县统计局（青禾县社会经济调查队）. */
export function plainName(name: string): string {
  return name.replace(/\s+|[（(][^（）()]*[）)]/g, '');
}

/** Parts a name into places and what follows them. */
export function partsOfName(name: string): NameParts {
  const plain = plainName(name);
  const [system = ''] = SYSTEM.exec(plain) ?? [];
  const { places, rest } = placesOf(plain.slice(system.length));
  const last = places.at(-1);
  const governing = !last || last.level === 'zone' ? null : last.word === '街道' ? '办事处' : '人民政府';
  return { places: places.map(place => place.name), rest: system + rest, governing };
}

const guessByName = oncePerText((name): OrganFacts => {
  const written = plainName(name);
  if (written === '') return { level: null, isGovernment: null };
  const { places, rest } = placesOf(written.replace(SYSTEM, ''));
  if (places.length === 0 && STATE.test(written)) return { level: 'state', isGovernment: false };
  return { level: levelOf(places, rest), isGovernment: isGovernmentOf(places.at(-1), rest) };
});

type Place = PlaceWord & { readonly name: string };

/** The places that a name begins with, from the largest to the smallest, and what follows them. */
function placesOf(name: string): { places: Place[]; rest: string } {
  const places: Place[] = [];
  let rest = name;
  for (let place = placeAt(rest); place; place = placeAt(rest)) {
    places.push(place);
    rest = rest.slice(place.name.length);
  }
  return { places, rest };
}

/** The place that a text begins with, or null where it begins with another word: 城市管理局, 社区服务中心. */
function placeAt(text: string): Place | null {
  for (let at = 0; at <= LONGEST_NAME && at < text.length; at++) {
    // 教育局城区分局 begins with a department, which is no part of a place's name.
    if (/^(?:[局厅委院处所]|社区)/.test(text.slice(at)) || (at === 0 && /^城市(?!区)/.test(text))) return null;
    const word = PLACE_WORDS.find(candidate => {
      if (!text.startsWith(candidate.word, at)) return false;
      const after = text.slice(at + candidate.word.length);
      return !candidate.not?.test(after) && (candidate.only?.test(after) ?? true);
    });
    if (word) return { ...word, name: text.slice(0, at + word.word.length) };
  }
  return null;
}

function levelOf(places: readonly Place[], rest: string): OrganLevel | null {
  const last = places.at(-1);
  if (!last) return rest.endsWith('厅') ? 'province' : null;
  // 浦东新区人民政府 is a county's government, the committee of a zone none.
  if (last.level === 'zone') return rest.startsWith('人民政府') ? 'county' : null;
  if (last.level !== 'unknown') return last.level;
  if (places.length === 1 && MUNICIPALITY.test(last.name)) return 'province';
  // A 市 inside a prefecture is a county; under a province it may be either.
  return places.slice(0, -1).some(({ level }) => level === 'city' || level === 'unknown') ? 'county' : null;
}

/** 街道办事处 is an agency of a government; whether a zone's committee reports as a government is not known. */
function isGovernmentOf(last: Place | undefined, rest: string): boolean | null {
  if (!last) return rest.endsWith('人民政府');
  if (last.word === '街道') return false;
  if (last.level === 'zone' && /^(?:管理委员会|管委会)?$/.test(rest)) return null;
  return GOVERNMENT.test(rest);
}
