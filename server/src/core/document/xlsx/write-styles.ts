import type { CellLook } from './cell-look.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Fonts with their size in points. */
const FONTS: Record<CellLook['font'], readonly [name: string, size: number]> = {
  table: ['宋体', 11],
  title: ['方正小标宋简体', 18],
  heading: ['黑体', 14],
  prose: ['仿宋_GB2312', 12],
};
const FONT_NAMES = Object.keys(FONTS) as CellLook['font'][];
/** Numbers of formats that a file defines itself begin here. */
const FIRST_FORMAT = 164;

/** Gathers the styles of a workbook while its cells are written. */
export class Styles {
  private readonly ids = new Map<string, number>();
  private readonly looks: CellLook[] = [];

  /** The number of the style that looks so. */
  idOf(look: CellLook): number {
    const key = JSON.stringify([look.font, look.align, look.bordered, look.marked, look.decimals]);
    let id = this.ids.get(key);
    if (id === undefined) {
      // The first style of all is that of cells that have none.
      id = this.looks.push(look);
      this.ids.set(key, id);
    }
    return id;
  }

  /** The part `styles.xml` with all that was asked for. */
  get xml(): string {
    const decimals = [...new Set(this.looks.flatMap(look => look.decimals || []))];
    const formats = decimals.map(
      (count, index) => `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="0.${'0'.repeat(count)}"/>`,
    );
    const fonts = FONT_NAMES.map(name => {
      const [face, size] = FONTS[name];
      return `<font><sz val="${size}"/><name val="${face}"/><charset val="134"/></font>`;
    });
    const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
    const styles = this.looks.map(({ font, align, bordered, marked, decimals: count }) => {
      const format = count ? FIRST_FORMAT + decimals.indexOf(count) : 0;
      return `<xf numFmtId="${format}" fontId="${FONT_NAMES.indexOf(font)}" fillId="${marked ? 2 : 0}" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
    });
    return `<styleSheet xmlns="${MAIN}">${
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : ''
    }<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
  }
}
