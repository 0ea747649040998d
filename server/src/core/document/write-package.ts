import { strToU8, type Zippable, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The namespace of the relations between the parts of an Office file. */
export const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part of an Office file to be written. */
export interface NewPart {
  /** Where it stands in the package: word/styles.xml. */
  readonly name: string;
  /** Its content type behind the common beginning: document.main. */
  readonly type: string;
  readonly xml: string;
}

/** The same content gives the same file. */
const DATE = new Date(2025, 0, 1);

/**
 * Packs the main part of an Office file and what belongs to it, which it names by rId1, rId2 … in their order, and of which
 * each is related to it by the name of its type. All stand in one folder, and `types` is what their content types begin with.
 *
 * @see ECMA-376, Open Packaging Conventions
 */
export function writePackage(types: string, main: NewPart, related: readonly NewPart[]): Uint8Array {
  const parts = [main, ...related];
  const [folder, name] = splitName(main.name);
  const contents: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts
      .map(part => `<Override PartName="/${part.name}" ContentType="${types}.${part.type}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', main.name]]),
    [`${folder}_rels/${name}.rels`]: relations(
      related.map(part => [part.type, part.name.slice(folder.length)] as const),
    ),
  };
  for (const part of parts) contents[part.name] = part.xml;
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(contents))
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  return zipSync(files, { mtime: DATE });
}

/** word/document.xml → word/, document.xml */
function splitName(name: string): [folder: string, name: string] {
  const end = name.lastIndexOf('/') + 1;
  return [name.slice(0, end), name.slice(end)];
}

function relations(targets: readonly (readonly [relation: string, target: string])[]): string {
  const listed = targets.map(
    ([relation, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE_RELATIONS}/${relation}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${listed.join('')}</Relationships>`;
}
