import { type TableFormat, tableFormats } from '../core/features/format/format.ts';
import { type InlayHintMode, inlayHintModes } from '../core/features/sums/inlay-hints.ts';
import type { Level } from '../core/lint/settings.ts';
import { levels, OrganSettings, type SettingsFile } from '../core/lint/settings-file.ts';
import type { Language } from '../core/text/bilingual.ts';

/** The settings of the server, as they stand under `gouji` in the editor's configuration. */
export interface ServerSettings {
  /** What is set about the rules, in the words of `gouji.json`, which counts more. */
  readonly lint: Pick<SettingsFile, 'rules' | 'organs'>;
  /** The language of messages; null to follow the editor's. */
  readonly language: Language | null;
  /** Beside which totals the computed one is shown. */
  readonly inlayHints: InlayHintMode;
  /** Whether tables have lenses above them. */
  readonly codeLens: boolean;
  /** What formatting makes of tables. */
  readonly formatTables: TableFormat;
}

export const defaultServerSettings: ServerSettings = {
  lint: {},
  language: null,
  inlayHints: 'wrongOnly',
  codeLens: true,
  formatTables: 'tabs',
};

/**
 * Reads what an editor says of `gouji`. Whatever it cannot use is left at its default, and named in `rejected` as
 * `rules.balance`, so that one wrong value does not undo the others.
 */
export function readSettings(written: unknown): { settings: ServerSettings; rejected: string[] } {
  const rejected: string[] = [];
  if (!isObject(written)) return { settings: defaultServerSettings, rejected };
  const rules: Record<string, Level> = {};
  for (const [id, level] of Object.entries(isObject(written.rules) ? written.rules : {})) {
    if (isLevel(level)) rules[id] = level;
    else rejected.push(`rules.${id}`);
  }
  const organs: Record<string, OrganSettings> = {};
  for (const [name, facts] of Object.entries(isObject(written.organs) ? written.organs : {})) {
    const { data } = OrganSettings.safeParse(facts);
    if (data) organs[name] = data;
    else rejected.push(`organs.${name}`);
  }
  const { language } = written;
  if (language !== undefined && language !== null && language !== 'auto' && language !== 'zh' && language !== 'en')
    rejected.push('language');
  const inlayHints = inlayHintModes.find(mode => mode === written.inlayHints);
  if (!inlayHints && isSet(written.inlayHints)) rejected.push('inlayHints');
  const { enabled: codeLens } = isObject(written.codeLens) ? written.codeLens : {};
  if (isSet(codeLens) && typeof codeLens !== 'boolean') rejected.push('codeLens.enabled');
  const { tables } = isObject(written.format) ? written.format : {};
  const formatTables = tableFormats.find(format => format === tables);
  if (!formatTables && isSet(tables)) rejected.push('format.tables');
  return {
    settings: {
      lint: { rules, organs },
      language: language === 'zh' || language === 'en' ? language : null,
      inlayHints: inlayHints ?? defaultServerSettings.inlayHints,
      codeLens: typeof codeLens === 'boolean' ? codeLens : defaultServerSettings.codeLens,
      formatTables: formatTables ?? defaultServerSettings.formatTables,
    },
    rejected,
  };
}

/** The language of messages for an editor's locale: Chinese for any `zh` and where none is given, else English. */
export function languageOfLocale(locale: string | null | undefined): Language {
  return /^zh\b/i.test(locale ?? 'zh') ? 'zh' : 'en';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value as Level);
}
