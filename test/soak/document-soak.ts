import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Analysis } from '../../server/src/core/analysis.ts';
import { readingBudgetOf } from '../../server/src/core/budget.ts';
import { DocumentError } from '../../server/src/core/document/document.ts';
import { type PdfReader, readDocument } from '../../server/src/core/document/read-document.ts';
import { reportDocx } from '../../server/src/core/features/export/docx/export-docx.ts';
import { reportHtml } from '../../server/src/core/features/export/export-html.ts';
import { reportXlsx } from '../../server/src/core/features/export/xlsx/export-xlsx.ts';
import { previewOf } from '../../server/src/core/features/preview/preview.ts';
import { numbersOf } from './soak.ts';

/** A document that is refused otherwise than with a message, or takes too long, as bytes. */
export interface DocumentFind {
  readonly kind: 'throws' | 'slow';
  readonly message: string;
  readonly bytes: Uint8Array;
}

/** What is put into the parts of packages and into pages. */
const PIECES = [
  ...['<', '>', '"', '/>', '&', '&#0;', '&lt;', '<!--', '-->', '<![CDATA[', '<?x?>', '\0', '\ufeff', '\ud842'],
  ...['<w:p>', '</w:p>', '<w:tbl>', '</w:tbl>', '<w:tr>', '</w:tr>', '<w:tc>', '</w:tc>', '<w:r>', '<w:t>', '</w:t>'],
  ...['<w:gridSpan w:val="9999"/>', '<w:vMerge/>', '<w:numId w:val="-1"/>', '<w:del>', '<w:ins>', '<w:fldChar/>'],
  ...[
    '<row>',
    '<c r="XFD1048576">',
    '<c t="s"><v>99999999</v></c>',
    '<mergeCell ref="A1:XFD1048576"/>',
    '<v>1e308</v>',
  ],
  ...['<td colspan="9999">', '<td rowspan=99999>', '<table>', '</table>', '<div hidden>', '<ol start="-9">', '<li>'],
  ...['<style>', '.x{display:none}', '</style>', '<p class="x">', '<sup>', '<br>', '<title>', '<script>', '<template>'],
  ...['stream\n', 'endstream', 'endobj', '/Length 99999', '/Kids [1 0 R]', '1 0 obj', '[', ']', '<<', '>>', '(', ')'],
];

/** The documents of reports: as Word file, workbook and page. */
export function documentsOf(texts: readonly string[]): Uint8Array[] {
  return texts.flatMap(text => {
    const preview = previewOf(new Analysis(text), 'zh');
    return [reportDocx(preview), reportXlsx(preview), strToU8(reportHtml(preview))];
  });
}

/** Documents that no program wrote, made of some that one did: each is read within its time, or refused with a message. */
export class DocumentSoak {
  count = 0;
  private readCount = 0;
  private slowest = 0;
  private readonly number: (below: number) => number;
  private bytes: Uint8Array;

  constructor(
    private readonly documents: readonly Uint8Array[],
    seed: number,
    private readonly readPdf: () => Promise<PdfReader>,
  ) {
    this.number = numbersOf(seed);
    this.bytes = documents[0]!;
  }

  /** Works on one more document. Gives what must not be, or null. */
  async next(): Promise<DocumentFind | null> {
    this.count++;
    // Changes add up, until nothing is left that can be read.
    if (this.number(6) === 0) this.bytes = this.pick(this.documents);
    const bytes = this.changed(this.bytes);
    this.bytes = bytes;
    const before = process.cpuUsage().user;
    try {
      const { text } = await readDocument(bytes, this.readPdf);
      void new Analysis(text).problems;
      this.readCount++;
    } catch (error) {
      this.bytes = this.pick(this.documents);
      if (!(error instanceof DocumentError)) return { kind: 'throws', message: `${(error as Error).stack}`, bytes };
      if (error.explanation.zh === '') return { kind: 'throws', message: 'refused without a word', bytes };
    }
    const share = (process.cpuUsage().user - before) / 1000 / readingBudgetOf(bytes);
    this.slowest = Math.max(this.slowest, share);
    return share > 1 ? { kind: 'slow', message: `${share.toFixed(1)} of its time`, bytes } : null;
  }

  summary(): string {
    return `${this.count} documents, ${this.readCount} read; the slowest took ${(this.slowest * 100).toFixed(0)} % of its time`;
  }

  /** A document with a part of it changed as text, or as bytes. */
  private changed(bytes: Uint8Array): Uint8Array {
    if (this.number(4) === 0) return this.changedBytes(bytes);
    try {
      const parts = unzipSync(bytes);
      const name = this.pick(
        Object.keys(parts).filter(part => /document|sheet|styles|numbering|shared|rels|workbook/.test(part)),
      );
      return zipSync({ ...parts, [name]: strToU8(this.changedText(strFromU8(parts[name]!))) }, { level: 1 });
    } catch {
      // No package, or no longer one: each byte is a character.
      return strToU8(this.changedText(strFromU8(bytes, true)), true);
    }
  }

  private changedBytes(bytes: Uint8Array): Uint8Array {
    const at = this.number(bytes.length + 1);
    const copy = bytes.slice();
    switch (this.number(4)) {
      case 0:
        return copy.subarray(0, at);
      case 1:
        return Uint8Array.from([
          ...copy.subarray(0, at),
          ...copy.subarray(Math.min(copy.length, at + this.number(64))),
        ]);
      default:
        for (let turned = this.number(8); turned >= 0; turned--) {
          const place = this.number(copy.length);
          if (copy.length > 0) copy[place]! ^= 1 << this.number(8);
        }
        return copy;
    }
  }

  private changedText(text: string): string {
    const at = this.number(text.length + 1);
    const length = this.number(this.number(6) === 0 ? 2000 : 20);
    switch (this.number(5)) {
      case 0:
        return text.slice(0, at) + text.slice(at + length);
      case 1: {
        const from = this.number(text.length + 1);
        return text.slice(0, at) + text.slice(from, from + length * 4) + text.slice(at);
      }
      case 2:
        return (
          text.slice(0, at) +
          this.pick(PIECES).repeat(1 + this.number(this.number(8) === 0 ? 3000 : 3)) +
          text.slice(at)
        );
      case 3: {
        // Elements end where tags do: what is cut out at them is often still well formed.
        const from = text.indexOf('<', at);
        const to = text.indexOf('>', from + length) + 1;
        return from < 0 || to === 0 ? text : text.slice(0, from) + text.slice(to);
      }
      default:
        return text.slice(0, at) + this.pick(PIECES) + text.slice(at + (this.number(2) ? length : 0));
    }
  }

  private pick<Item>(items: readonly Item[]): Item {
    return items[this.number(items.length)]!;
  }
}
