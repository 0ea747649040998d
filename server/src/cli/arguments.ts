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
  /** Where what is written goes. */
  readonly out?: string;
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
  const { format, config, lang, to, out } = values as Record<string, string | undefined>;
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

/** Says that a value is none of those there are. */
export function unknownValue(option: string, value: string, known: readonly string[]): Bilingual {
  return bilingual(
    `${option} 不能是 ${value}，只能是 ${known.join('、')}`,
    `${option} cannot be ${value}, only ${known.join(', ')}`,
  );
}
