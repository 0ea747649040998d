import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import { ruleDescriptions } from '../../core/lint/known-rules.ts';
import type { Problem } from '../../core/lint/lint.ts';
import { pageOf } from '../../core/rules/page.ts';
import type { RuleDescription, Severity } from '../../core/rules/rule.ts';
import type { Language } from '../../core/text/bilingual.ts';
import type { TextRange } from '../../core/text/range.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { Appearance, Reporter, Tally } from './reporter.ts';

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** `check --format sarif`: one run in the Static Analysis Results Interchange Format 2.1.0. */
export function sarifProblems({ language }: Appearance): Reporter {
  const driver = {
    name: 'gouji',
    version,
    semanticVersion: version,
    rules: ruleDescriptions.map(rule => toReportingDescriptor(rule, language)),
  };
  const run = { tool: { driver }, language: language === 'zh' ? 'zh-CN' : 'en-US', columnKind: 'utf16CodeUnits' };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return {
    // Results are written as they come: `}]}` closes the run, the list of runs and the log.
    head: `${JSON.stringify(log).slice(0, -3)},"results":[\n`,
    separator: ',\n',
    part: ({ name, analysis }) =>
      analysis.problems
        .map(problem => JSON.stringify(toResult(problem, analysis.source, toUri(name), language)))
        .join(',\n'),
    tail: tally => `\n],"invocations":[${JSON.stringify(toInvocation(tally))}]}]}\n`,
  };
}

function toReportingDescriptor({ id, category, title, severity }: RuleDescription, language: Language) {
  return {
    id,
    shortDescription: { text: title[language] },
    helpUri: pageOf(id),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: { category },
  };
}

function toResult(
  { rule, severity, message, range, data, related = [], fixes = [] }: Problem,
  source: SourceText,
  uri: string,
  language: Language,
) {
  const artifactLocation = { uri };
  const placeOf = (place: TextRange) => ({ artifactLocation, region: toRegion(place, source) });
  return {
    ruleId: rule,
    ruleIndex: ruleDescriptions.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message[language] },
    locations: [{ physicalLocation: placeOf(range) }],
    relatedLocations: related.map((place, id) => ({
      id,
      physicalLocation: placeOf(place.range),
      message: { text: place.message[language] },
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      description: { text: title[language] },
      artifactChanges: [
        {
          artifactLocation,
          replacements: edits.map(edit => ({
            deletedRegion: toRegion(edit.range, source),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
      properties: { safe },
    })),
    properties: { severity, ...data },
  };
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function toRegion({ start, end }: TextRange, source: SourceText) {
  const [first, last] = [source.positionAt(start), source.positionAt(end)];
  return {
    startLine: first.line + 1,
    startColumn: first.character + 1,
    endLine: last.line + 1,
    endColumn: last.character + 1,
  };
}

function toUri(name: string): string {
  if (path.isAbsolute(name)) return pathToFileURL(name).href;
  return name.split(path.sep).map(encodeURIComponent).join('/');
}

function toInvocation({ unreadable }: Tally) {
  return {
    executionSuccessful: unreadable.length === 0,
    toolExecutionNotifications: unreadable.map(({ file, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file) } } }],
    })),
  };
}
