import { type Diagnostic, Hover, MarkdownString, Uri } from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { pageOf } from '../../../server/src/core/rules/page.ts';

const [BEFORE, AFTER] = pageOf('\n').split('\n') as [string, string];

/**
 * Leads the links to rules' pages, which are addresses on the web for other editors, to the pages that come with the
 * extension.
 */
export const ruleLinks: Middleware = {
  provideDiagnostics: async (document, previousResultId, token, next) => {
    const report = await next(document, previousResultId, token);
    if (report?.kind === 'full') report.items.forEach(leadToPage);
    return report;
  },
  handleDiagnostics: (uri, diagnostics, next) => {
    diagnostics.forEach(leadToPage);
    next(uri, diagnostics);
  },
  provideHover: async (document, position, token, next) => {
    const hover = await next(document, position, token);
    return hover && new Hover(hover.contents.map(withPages), hover.range);
  },
};

/** The rule that a diagnostic of ours names, or undefined. */
export function ruleOf({ source, code }: Diagnostic): string | undefined {
  return source === 'gouji' && typeof code === 'object' ? String(code.value) : undefined;
}

function leadToPage(diagnostic: Diagnostic): void {
  const rule = ruleOf(diagnostic);
  if (rule) diagnostic.code = { value: rule, target: Uri.parse(commandFor(rule)) };
}

function withPages<Content>(content: Content): Content | MarkdownString {
  if (!(content instanceof MarkdownString)) return content;
  const parts = content.value.split(BEFORE);
  const text = parts.map((part, index) =>
    index === 0 ? part : part.replace(linkEnd, (_, id: string) => commandFor(id)),
  );
  const changed = new MarkdownString(text.join(''), content.supportThemeIcons);
  changed.isTrusted = { enabledCommands: ['gouji.openRule'] };
  return changed;
}

// balance.md) …
const linkEnd = new RegExp(`^([a-z-]+)${AFTER.replace('.', '\\.')}`);

function commandFor(rule: string): string {
  return `command:gouji.openRule?${encodeURIComponent(JSON.stringify([rule]))}`;
}
