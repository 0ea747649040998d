import type { ReadDocument } from '../document.ts';
import { readXml } from '../xml.ts';
import { damaged, tooLarge, ZipArchive } from '../zip.ts';
import { readSheet, unescapeText } from './sheet.ts';
import { sheetText } from './sheet-text.ts';
import { readStyles } from './styles.ts';

/** How many sheets a workbook may show: it has one or three of a report, and some hundred others where they are collected. */
const MOST_SHEETS = 1000;

/**
 * Reads a workbook (.xlsx): its sheets one below the other, without those that are hidden.
 *
 * @see ECMA-376, SpreadsheetML
 */
export function readXlsx(bytes: Uint8Array): ReadDocument {
  const archive = new ZipArchive(bytes);
  const workbook = archive.read('xl/workbook.xml');
  if (!workbook) throw damaged();
  const targets = readTargets(archive.read('xl/_rels/workbook.xml.rels'));
  const strings = readStrings(archive.read(targets.get('sharedStrings') ?? 'xl/sharedStrings.xml'));
  const styles = readStyles(archive.read(targets.get('styles') ?? 'xl/styles.xml'));
  const texts: string[] = [];
  readXml(workbook, {
    open(name, attributes) {
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const id = Object.entries(attributes).find(([key]) => key === 'r:id' || key.endsWith(':id'))?.[1];
      const sheet = archive.read(targets.get(id ?? '') ?? '');
      if (texts.length >= MOST_SHEETS) throw tooLarge();
      if (sheet) texts.push(sheetText(readSheet(sheet, strings, styles)));
    },
  });
  return { kind: 'xlsx', text: `${texts.filter(text => text !== '').join('\n\n')}\n` };
}

/** Where the parts stand that the workbook names, by id, and by the last word of their type. None outside is followed. */
function readTargets(bytes: Uint8Array | null): Map<string, string> {
  const targets = new Map<string, string>();
  if (!bytes) return targets;
  readXml(bytes, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== 'Relationship' || !Target || TargetMode === 'External') return;
      const path = Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`;
      if (Id) targets.set(Id, path);
      const type = Type?.split('/').at(-1);
      if (type === 'sharedStrings' || type === 'styles') targets.set(type, path);
    },
  });
  return targets;
}

/** The texts that cells name by number, without the readings that stand above words. */
function readStrings(bytes: Uint8Array | null): string[] {
  const strings: string[] = [];
  let [text, isText, isPhonetic] = ['', false, false];
  if (bytes) {
    readXml(bytes, {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 'rPh') isPhonetic = true;
        isText = name === 't' && !isPhonetic;
      },
      close(name) {
        if (name === 'si') strings.push(unescapeText(text));
        else if (name === 'rPh') isPhonetic = false;
        isText = false;
      },
      text(part) {
        if (isText) text += part;
      },
    });
  }
  return strings;
}
