import * as z from 'zod/mini';
import { severities } from '../rules/rule.ts';
import { type Bilingual, bilingual } from '../text/bilingual.ts';
import { printable } from '../text/printable.ts';

/** The most bytes of a `gouji.json`: no person writes as many, and whatever has more is not read. */
export const LARGEST_SETTINGS_FILE = 1_000_000;

/**
 * The shape of `gouji.json`. `schemas/gouji.schema.json` is written from it; the descriptions are what an editor shows
 * while someone writes the file.
 */

/** What a rule can be set to. */
export const levels = ['off', ...severities.toReversed()] as const;

/** The level of every rule that is named; which rules there are is no matter of the shape. */
export const Levels = z
  .record(z.string(), z.enum(levels))
  .check(z.describe('规则的级别，off 为关闭。The level of a rule, or off.'));
/** The id of a rule. */
export const RuleName = z.string();

const Files = z
  .array(z.string())
  .check(
    z.minLength(1),
    z.describe(
      '路径，相对于本文件所在文件夹；* 代表名称的一部分，** 代表任意层文件夹。Paths from the folder of this file; * stands for a part of a name, ** for any folders.',
    ),
  );
/** Facts of an organ. */
export const OrganSettings = z.strictObject({
  level: z
    .optional(z.enum(['state', 'province', 'city', 'county', 'township']))
    .check(
      z.describe(
        '机关的层级：国家、省、设区的市、县（区）、乡镇（街道）。The level of government that the organ belongs to.',
      ),
    ),
  isGovernment: z
    .optional(z.boolean())
    .check(z.describe('是否一级人民政府，而不是其部门。Whether it is a government and not a department of one.')),
  deadline: z
    .optional(z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)))
    .check(
      z.describe('当地要求的公布期限，月-日，如 01-20。By when the report must be out here, month and day: 01-20.'),
    ),
  labels: z
    .optional(z.array(z.string()))
    .check(
      z.describe(
        '当地表格印的行名、栏名，与规定写法不同也不提示。Labels that the local form prints, of which it is not said that they are not official.',
      ),
    ),
  names: z
    .optional(z.array(z.string()))
    .check(
      z.describe(
        '同一机关的其他名称，如更名前的，各年度的报告由此相连。Other names of the same organ, as of before it was renamed, by which its reports of several years belong together.',
      ),
    ),
});

/** What the reports of a government and of its organs have to do with each other. */
export const RollUp = z.strictObject({
  whole: z
    .string()
    .check(z.minLength(1), z.describe('汇总报告的机关。The organ whose report is the sum of the others.')),
  parts: z
    .optional(z.array(z.string()).check(z.minLength(1)))
    .check(
      z.describe(
        '所汇总的机关；不写则为 files 中的全部其他机关。The organs that it adds up; every other one in `files` where left out.',
      ),
    ),
  files: z.optional(Files),
  complete: z
    .optional(z.boolean())
    .check(
      z.describe(
        '所汇总机关的报告是否齐全：齐全的逐格相加比较，否则只看有没有比汇总数还大的。Whether the reports of all parts are there: then each cell has to be their sum; else none may exceed it.',
      ),
    ),
});
export type RollUp = z.infer<typeof RollUp>;

export type OrganSettings = z.infer<typeof OrganSettings>;

export const SettingsFile = z.strictObject({
  $schema: z.optional(z.string()),
  rules: z.optional(Levels),
  organs: z
    .optional(z.record(z.string(), OrganSettings))
    .check(
      z.describe(
        '各机关的情况，按标题中的机关名称；未写明的由名称推断。Facts of organs, by the name in the title; what is not said is guessed from the name.',
      ),
    ),
  overrides: z
    .optional(z.array(z.strictObject({ files: Files, rules: z.optional(Levels), organ: z.optional(OrganSettings) })))
    .check(z.describe('只适用于某些文件的设置，后面的优先。Settings for some files only; later ones win.')),
  rollUps: z
    .optional(z.array(RollUp))
    .check(z.describe('哪些机关的报告汇总成哪一份。Whose reports add up to which one.')),
  silences: z
    .optional(
      z.array(
        z.strictObject({
          files: Files,
          rules: z
            .optional(z.array(RuleName).check(z.minLength(1)))
            .check(z.describe('不再提示的规则；不写则为全部。The rules that are silenced; all where none is named.')),
          reason: z.string().check(z.minLength(1), z.describe('理由。Why.')),
        }),
      ),
    )
    .check(
      z.describe(
        '对不便加注的文本，按路径不再提示，并写明理由。Silences by path, with a reason, for texts that nobody may mark.',
      ),
    ),
});

/** What a user can write into `gouji.json`. */
export type SettingsFile = z.infer<typeof SettingsFile>;

/** Something in `gouji.json` that cannot be used. */
export interface SettingsComplaint {
  /** Where it stands: rules.balance, overrides[0].files; empty for the whole file. */
  readonly key: string;
  readonly message: Bilingual;
  /** Whether nothing of the file can be used for it. An unknown rule is named, and the rest holds. */
  readonly fatal: boolean;
}

/** Reads the text of a `gouji.json`. `ruleIds` are the rules that there are. Never throws. */
export function readSettingsFile(
  text: string,
  ruleIds: ReadonlySet<string>,
): { settings: SettingsFile | null; complaints: SettingsComplaint[] } {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    return { settings: null, complaints: [fatal('', notJson(text, String(error)))] };
  }
  const read = SettingsFile.safeParse(written);
  if (!read.success) return { settings: null, complaints: read.error.issues.map(complaintOf) };
  return { settings: read.data, complaints: unknownRules(read.data, ruleIds) };
}

/**
 * What is wrong with a settings file, as one message: a line for the file and one for each complaint. It can be read where
 * lines run on as well.
 */
export function complaintsText(file: string, complaints: readonly SettingsComplaint[]): Bilingual {
  const list = (language: keyof Bilingual, colon: string, between: string) =>
    complaints
      .map(({ key, message }) => `  ${printable((key ? key + colon : '') + message[language])}`)
      .join(`${between}\n`);
  const name = printable(file);
  return bilingual(
    `设置文件 ${name} 有误：\n${list('zh', '：', '；')}。`,
    `Settings in ${name} are wrong:\n${list('en', ': ', ';')}.`,
  );
}

/** Says from which line on a text is no JSON, as far as the engine that reads it tells: its own words are English. */
function notJson(text: string, error: string): Bilingual {
  const offset = /position (\d+)/.exec(error)?.[1] ?? (/end of/.test(error) ? text.length : undefined);
  const line = offset === undefined ? /line (\d+)/.exec(error)?.[1] : lineAt(text, Number(offset));
  return line === undefined
    ? bilingual('不是有效的 JSON', 'not valid JSON')
    : bilingual(`不是有效的 JSON，从第 ${line} 行起读不下去`, `not valid JSON from line ${line} on`);
}

/** The line of an offset, from 1. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function fatal(key: string, message: Bilingual): SettingsComplaint {
  return { key, message, fatal: true };
}

function complaintOf(issue: z.core.$ZodIssue): SettingsComplaint {
  const key = keyOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return fatal(keyOf([...issue.path, issue.keys[0]!]), bilingual('没有这一项设置', 'there is no such setting'));
    case 'invalid_value': {
      const known = issue.values.map(String);
      return fatal(key, bilingual(`只能是 ${known.join('、')}`, `can only be ${known.join(', ')}`));
    }
    case 'invalid_type':
      return fatal(
        key,
        bilingual(
          `应为${TYPES[issue.expected]?.zh ?? issue.expected}`,
          `should be ${TYPES[issue.expected]?.en ?? issue.expected}`,
        ),
      );
    case 'too_small':
      return fatal(key, bilingual('不能为空', 'must not be empty'));
    case 'invalid_format':
      return fatal(key, bilingual('应为月-日，如 01-20', 'should be month and day: 01-20'));
    default:
      return fatal(key, bilingual('不能使用', 'cannot be used'));
  }
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  object: bilingual('对象 {…}', 'an object {…}'),
  record: bilingual('对象 {…}', 'an object {…}'),
  array: bilingual('列表 […]', 'a list […]'),
  string: bilingual('文字', 'a text'),
  boolean: bilingual('true 或 false', 'true or false'),
};

function unknownRules(
  { rules, overrides = [], silences = [] }: SettingsFile,
  ruleIds: ReadonlySet<string>,
): SettingsComplaint[] {
  const named = [
    ...Object.keys(rules ?? {}).map(id => [id, keyOf(['rules', id])] as const),
    ...overrides.flatMap((override, index) =>
      Object.keys(override.rules ?? {}).map(id => [id, keyOf(['overrides', index, 'rules', id])] as const),
    ),
    ...silences.flatMap((silence, index) =>
      (silence.rules ?? []).map((id, at) => [id, keyOf(['silences', index, 'rules', at])] as const),
    ),
  ];
  return named
    .filter(([id]) => !ruleIds.has(id))
    .map(([id, key]) => ({ key, message: bilingual(`没有规则 ${id}`, `there is no rule ${id}`), fatal: false }));
}

/** overrides, 0, files → overrides[0].files */
export function keyOf(path: readonly PropertyKey[]): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}
