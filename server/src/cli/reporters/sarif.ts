import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../../../package.json';
import { ruleDescriptions } from '../../core/lint/known-rules.ts';
import { pageOf } from '../../core/rules/page.ts';
import type { RuleDescription, Severity } from '../../core/rules/rule.ts';
import type { Language } from '../../core/text/bilingual.ts';
import type { JsonRange } from '../json-range.ts';
import { type JsonProblem, toJsonProblem, toJsonSetProblem } from './json.ts';
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
    part: ({ name, analysis: { document }, problems }) =>
      problems.map(problem => toResult(toJsonProblem(problem, document, language), toUri(name))).join(',\n'),
    between: (file, problems) =>
      problems.map(problem => toResult(toJsonSetProblem(problem, language), toUri(file))).join(',\n'),
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

function toResult({ rule, severity, message, range, data, related, fixes }: JsonProblem, uri: string): string {
  const placeOf = (place: JsonRange, file = uri) => ({ artifactLocation: { uri: file }, region: toRegion(place) });
  return JSON.stringify({
    ruleId: rule,
    ruleIndex: ruleDescriptions.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [{ physicalLocation: placeOf(range) }],
    relatedLocations: related.map((place, id) => ({
      id,
      physicalLocation: placeOf(place.range, place.file === undefined ? uri : toUri(place.file)),
      message: { text: place.message },
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: { uri },
          replacements: edits.map(edit => ({
            deletedRegion: toRegion(edit.range),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
      properties: { safe },
    })),
    properties: { severity, ...data },
  });
}

/** Lines and columns from 1; the end column is the one behind the last character. */
function toRegion({ start, end }: JsonRange) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
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
