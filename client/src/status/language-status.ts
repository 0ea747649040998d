import {
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { beginningOf } from '../detect/detect-language.ts';
import { LANGUAGE } from '../language.ts';
import type { ActiveReport } from '../report/active-report.ts';
import { encodingName, formName } from './words.ts';

/** A name by which the manifest makes a file a report. */
const NAMED = /\.nianbao$|政府信息公开[^/]*年[^/]*报[^/]*\.(?:txt|md)$/;

/**
 * What the language status says of a file: the form that applies to it and the encoding it was read in; and why it is, or
 * is not, taken as a report.
 */
export class LanguageStatus implements Disposable {
  readonly form: LanguageStatusItem;
  readonly recognition: LanguageStatusItem;
  private readonly listener: Disposable;

  constructor(private readonly report: ActiveReport) {
    this.form = languages.createLanguageStatusItem('gouji.form', { language: LANGUAGE });
    this.form.name = l10n.t('Form and encoding of the annual report');
    this.recognition = languages.createLanguageStatusItem('gouji.recognition', [
      { language: LANGUAGE },
      { language: 'plaintext' },
    ]);
    this.recognition.name = l10n.t('Recognition of annual reports');
    report.onDidChange(() => this.update());
    this.listener = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      workspace.onDidChangeTextDocument(
        ({ document }) => document === window.activeTextEditor?.document && this.update(),
      ),
    );
    this.update();
  }

  dispose(): void {
    this.form.dispose();
    this.recognition.dispose();
    this.listener.dispose();
  }

  private update(): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === LANGUAGE) this.showReport(document);
    else this.showPlainText(document);
  }

  private showReport(document: TextDocument): void {
    const summary = this.report.state?.document === document ? this.report.state.summary : undefined;
    const form = summary?.edition ? formName(summary.edition) : l10n.t('No official form');
    const isDamaged = beginningOf(document).includes('\uFFFD');
    this.form.text = `${form} · ${encodingName(document.encoding)}`;
    this.form.detail = isDamaged
      ? l10n.t('some characters cannot be shown in this encoding')
      : summary?.reasons.join(' ');
    this.form.severity = isDamaged ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
    this.form.command =
      isDamaged && !document.isUntitled
        ? { command: 'gouji.reopenAsGb18030', title: l10n.t('Reopen as GB18030') }
        : undefined;
    this.recognition.text = summary?.isReport ? l10n.t('Annual report') : l10n.t('Not read as an annual report');
    this.recognition.detail = NAMED.test(document.uri.path)
      ? l10n.t('by its name')
      : l10n.t('by its text, or as you chose');
    this.recognition.command = { command: 'gouji.setAsPlainText', title: l10n.t('Not a Report') };
  }

  private showPlainText(document: TextDocument | undefined): void {
    if (document && !document.isUntitled && beginningOf(document).includes('\uFFFD')) {
      this.recognition.text = encodingName(document.encoding);
      this.recognition.detail = l10n.t('some characters cannot be shown in this encoding');
      this.recognition.command = { command: 'gouji.reopenAsGb18030', title: l10n.t('Reopen as GB18030') };
      return;
    }
    this.recognition.text = l10n.t('Not an annual report');
    this.recognition.detail = l10n.t('neither its name nor its beginning looks like one');
    this.recognition.command = { command: 'gouji.setAsReport', title: l10n.t('Treat as a Report') };
  }
}
