import { parseArgs } from 'node:util';
import { type Bilingual, bilingual, type Language } from '../core/text/bilingual.ts';
import { CannotRun } from './failure.ts';

/** What the program is called to do, as the command line says. */
export interface CommandLine {
  readonly command: string | undefined;
  /** Files, folders and `-`, as given. */
  readonly paths: readonly string[];
  readonly format?: string;
  readonly config?: string;
  readonly lang?: Language;
  /** The kind that a document is converted to. */
  readonly to?: string;
  /** Where what is written goes: a file, or the folder of a data package. */
  readonly out?: string;
  /** A file that lists the paths, or `-`. */
  readonly filesFrom?: string;
  /** How many threads work at most. */
  readonly jobs?: number;
  readonly baseline?: string;
  readonly tableFormat?: string;
  readonly resume: boolean;
  readonly watch: boolean;
  readonly dryRun: boolean;
  /** Whether the correction sheet is asked for instead of the report. */
  readonly corrections: boolean;
  /** Whether only the body of a page is asked for. */
  readonly fragment: boolean;
  readonly help: boolean;
  readonly version: boolean;
  /** The names of the options that were given. */
  readonly given: ReadonlySet<string>;
}

/** The program was called in a way that it does not know. */
export class UsageError extends CannotRun {}

const OPTIONS = {
  format: { type: 'string' },
  config: { type: 'string' },
  lang: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string', short: 'o' },
  'files-from': { type: 'string' },
  jobs: { type: 'string' },
  baseline: { type: 'string' },
  'table-format': { type: 'string' },
  resume: { type: 'boolean' },
  watch: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  corrections: { type: 'boolean' },
  fragment: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Reads the arguments. Throws a UsageError for an option that there is none, or that lacks its value. */
export function parseCommandLine(args: readonly string[]): CommandLine {
  // Not strict: the messages of node:util are English only.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  const { format, config, lang, to, out, jobs, baseline, ...others } = values as Record<string, string | undefined>;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en')
    throw new UsageError(unknownValue('--lang', lang, ['zh', 'en']));
  const [command, ...paths] = positionals;
  return {
    command,
    paths,
    format,
    config,
    lang,
    to,
    out,
    filesFrom: others['files-from'],
    jobs: jobs === undefined ? undefined : numberOf('--jobs', jobs),
    baseline,
    tableFormat: others['table-format'],
    resume: values.resume === true,
    watch: values.watch === true,
    dryRun: values['dry-run'] === true,
    corrections: values.corrections === true,
    fragment: values.fragment === true,
    help: values.help === true,
    version: values.version === true,
    given: new Set(Object.keys(values)),
  };
}

function checkOption({ name, rawName, value }: { name: string; rawName: string; value?: string | undefined }): void {
  if (!Object.hasOwn(OPTIONS, name))
    throw new UsageError(bilingual(`没有选项 ${rawName}`, `there is no option ${rawName}`));
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (takesValue && value === undefined)
    throw new UsageError(bilingual(`选项 ${rawName} 缺少值`, `option ${rawName} needs a value`));
  if (!takesValue && value !== undefined)
    throw new UsageError(bilingual(`选项 ${rawName} 不带值`, `option ${rawName} takes no value`));
}

function numberOf(option: string, value: string): number {
  if (/^[1-9]\d{0,3}$/.test(value)) return Number(value);
  throw new UsageError(
    bilingual(`${option} 应为正整数，不能是 ${value}`, `${option} has to be a whole number from 1 on, not ${value}`),
  );
}

/** Says that a value is none of those there are. */
export function unknownValue(option: string, value: string, known: readonly string[]): Bilingual {
  return bilingual(
    `${option} 不能是 ${value}，只能是 ${known.join('、')}`,
    `${option} cannot be ${value}, only ${known.join(', ')}`,
  );
}
