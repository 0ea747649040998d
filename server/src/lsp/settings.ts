import { type InlayHintMode, inlayHintModes } from '../core/features/inlay-hints.ts';
import { defaultSettings, type LintSettings } from '../core/lint/settings.ts';
import { type Severity, severities } from '../core/rules/rule.ts';
import type { Language } from '../core/text/bilingual.ts';

/** The settings of the server, as they stand under `gouji` in the editor's configuration. */
export interface ServerSettings {
  readonly lint: LintSettings;
  /** The language of messages; null to follow the editor's. */
  readonly language: Language | null;
  /** Beside which totals the computed one is shown. */
  readonly inlayHints: InlayHintMode;
  /** Whether tables have lenses above them. */
  readonly codeLens: boolean;
}

export const defaultServerSettings: ServerSettings = {
  lint: defaultSettings,
  language: null,
  inlayHints: 'wrongOnly',
  codeLens: true,
};

/**
 * Reads what an editor says of `gouji`. Whatever it cannot use is left at its default, and named in `rejected` as
 * `rules.balance`, so that one wrong value does not undo the others.
 */
export function readSettings(written: unknown): { settings: ServerSettings; rejected: string[] } {
  const rejected: string[] = [];
  if (!isObject(written)) return { settings: defaultServerSettings, rejected };
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, level] of Object.entries(isObject(written.rules) ? written.rules : {})) {
    if (isLevel(level)) rules[id] = level;
    else rejected.push(`rules.${id}`);
  }
  const { language } = written;
  if (language !== undefined && language !== null && language !== 'auto' && language !== 'zh' && language !== 'en')
    rejected.push('language');
  const inlayHints = inlayHintModes.find(mode => mode === written.inlayHints);
  if (!inlayHints && isSet(written.inlayHints)) rejected.push('inlayHints');
  const { enabled: codeLens } = isObject(written.codeLens) ? written.codeLens : {};
  if (isSet(codeLens) && typeof codeLens !== 'boolean') rejected.push('codeLens.enabled');
  return {
    settings: {
      lint: { rules },
      language: language === 'zh' || language === 'en' ? language : null,
      inlayHints: inlayHints ?? defaultServerSettings.inlayHints,
      codeLens: typeof codeLens === 'boolean' ? codeLens : defaultServerSettings.codeLens,
    },
    rejected,
  };
}

/** The language of messages for an editor's locale: Chinese for any `zh` and where none is given, else English. */
export function languageOfLocale(locale: string | undefined): Language {
  return locale === undefined || /^zh\b/i.test(locale) ? 'zh' : 'en';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isLevel(value: unknown): value is Severity | 'off' {
  return value === 'off' || severities.includes(value as Severity);
}
