import { toJSONSchema } from 'zod/mini';
import { tableFormats } from '../../server/src/core/features/format/format.ts';
import { inlayHintModes } from '../../server/src/core/features/sums/inlay-hints.ts';
import { ruleDescriptions } from '../../server/src/core/lint/known-rules.ts';
import { levels, OrganSettings } from '../../server/src/core/lint/settings-file.ts';
import { defaultServerSettings } from '../../server/src/lsp/settings.ts';

type Properties = Record<string, { readonly scope: string; readonly default: unknown; [name: string]: unknown }>;

const onOff = (name: string, scope: string, isOn: boolean) => ({
  type: 'boolean',
  default: isOn,
  scope,
  markdownDescription: `%setting.${name}%`,
});

/** One of some words, which people read as `label.<setting>.<word>`, explained as `setting.<setting>.<word>`. */
const choice = (name: string, scope: string, words: readonly string[], preset: string) => ({
  type: 'string',
  default: preset,
  scope,
  markdownDescription: `%setting.${name}%`,
  enum: words,
  enumDescriptions: words.map(word => `%setting.${name}.${word}%`),
  enumItemLabels: words.map(word => `%label.${name}.${word}%`),
});

const enumItemLabels = levels.map(level => `%level.${level}%`);

const rules: Properties = {
  'gouji.rules': {
    type: 'object',
    markdownDescription: '%setting.rules%',
    scope: 'resource',
    default: defaultServerSettings.lint.rules ?? {},
    properties: Object.fromEntries(
      ruleDescriptions.map(({ id, severity }) => [
        id,
        { type: 'string', enum: levels, enumItemLabels, default: severity, description: `%rule.${id}%` },
      ]),
    ),
    additionalProperties: false,
    order: 1,
  },
  'gouji.organs': {
    type: 'object',
    order: 2,
    scope: 'resource',
    default: defaultServerSettings.lint.organs ?? {},
    markdownDescription: '%setting.organs%',
    additionalProperties: withoutDialect(toJSONSchema(OrganSettings, { target: 'draft-07' })),
  },
};

function withoutDialect({ $schema, ...schema }: Record<string, unknown>) {
  return schema;
}

const { formatTables, inlayHints, codeLens, language } = defaultServerSettings;

const pages: Record<string, Properties> = {
  rules,
  recognition: {
    'gouji.detect.enabled': onOff('detect.enabled', 'resource', true),
    'gouji.workspace': choice('workspace', 'window', ['all', 'open'], 'all'),
    'gouji.workspaceDocuments': choice('workspaceDocuments', 'window', ['named', 'all', 'none'], 'named'),
  },
  tables: {
    'gouji.format.tables': choice('format.tables', 'resource', tableFormats, formatTables),
    'gouji.table.tabNavigation': onOff('table.tabNavigation', 'window', true),
    'gouji.table.align': onOff('table.align', 'window', true),
  },
  display: {
    'gouji.language': choice('language', 'window', ['auto', 'zh', 'en'], language ?? 'auto'),
    'gouji.preview.pictures': onOff('preview.pictures', 'window', true),
    'gouji.inlayHints': choice('inlayHints', 'window', inlayHintModes, inlayHints),
    'gouji.codeLens.enabled': onOff('codeLens.enabled', 'window', codeLens),
    'gouji.outline.followCursor': onOff('outline.followCursor', 'window', true),
    'gouji.trace.server': {
      ...choice('trace.server', 'window', ['off', 'messages', 'verbose'], 'off'),
      tags: ['advanced'],
    },
  },
};

/** The pages of the settings. What has a default in the server has that one here. */
export const configuration = Object.entries(pages).map(([id, properties], index) => ({
  id,
  title: `%settings.${id}%`,
  order: index + 1,
  properties,
}));
