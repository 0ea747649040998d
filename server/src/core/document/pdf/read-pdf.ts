import { getDocument, OPS, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bilingual } from '../../text/bilingual.ts';
import { DocumentError, type ReadDocument } from '../document.ts';
import { damaged, tooLarge } from '../zip.ts';
import { Drawing } from './drawing.ts';
import { asMatrix } from './matrix.ts';
import type { PdfPage } from './page.ts';
import { pagesText } from './pages-text.ts';
import type { Font } from './text-state.ts';

/** A report has some ten pages, with its printed annexes some hundred. */
const MOST_PAGES = 300;

/** Gives one of the tables by which fonts without a table of their own name Chinese characters: `UniGB-UCS2-H`. */
export type LoadCMap = (name: string) => Promise<Uint8Array>;

/**
 * Reads a PDF. Throws a DocumentError for a scan, a password, damage, or more pages than a report has.
 * @param pageRead is told after each page how many are read
 */
export async function readPdf(
  bytes: Uint8Array,
  loadCMap: LoadCMap,
  pageRead: (pages: number) => void = () => {},
): Promise<ReadDocument> {
  const loading = getDocument({
    // The library takes the bytes for its own.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: CMAPS,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    BinaryDataFactory: class {
      readonly fetch = ({ filename }: { filename: string }) => loadCMap(filename.replace(/\.bcmap$/, ''));
    },
  });
  try {
    const pdf = await loading.promise;
    if (pdf.numPages > MOST_PAGES) throw tooLarge();
    const pages: PdfPage[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      pages.push(await readPage(page));
      page.cleanup();
      pageRead(number);
    }
    return { kind: 'pdf', text: pagesText(pages) };
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    if ((error as Error).name === 'PasswordException') throw hasPassword();
    throw damaged();
  } finally {
    await loading.destroy();
  }
}

/** Only the name behind it counts. */
const CMAPS = 'cmaps/';

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList();
  const fontOf = (name: string): Font | null => (page.commonObjs.has(name) ? page.commonObjs.get(name) : null);
  const drawing = new Drawing(asMatrix(transform), PAINTING, fontOf);
  for (const [index, operator] of fnArray.entries()) drawing.take(OPERATORS.get(operator) ?? '', argsArray[index]);
  const { pieces, level, upright } = drawing;
  return { width, height, pieces, level, upright };
}

/** The names of the library's operators. */
const OPERATORS = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));

/** What the operators that paint a path do with it. */
const PAINTING = new Map<number, 'stroke' | 'fill'>([
  [OPS.stroke, 'stroke'],
  [OPS.closeStroke, 'stroke'],
  [OPS.fillStroke, 'stroke'],
  [OPS.eoFillStroke, 'stroke'],
  [OPS.closeFillStroke, 'stroke'],
  [OPS.closeEOFillStroke, 'stroke'],
  [OPS.fill, 'fill'],
  [OPS.eoFill, 'fill'],
]);

function hasPassword(): DocumentError {
  return new DocumentError(
    'password',
    bilingual(
      '有密码保护的 PDF，不能读取；请去掉密码后另存，或使用原来的 Word 文件',
      'a PDF protected by a password, which cannot be read; save it without the password, or use the Word file that it came from',
    ),
  );
}
