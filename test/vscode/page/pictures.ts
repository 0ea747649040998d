// Pictures of parts of the page, held against pictures that a person has looked at:
//   RENEW_PICTURES=1 npm run test:page -- preview
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';
import { compareTiles } from './compare-tiles.ts';
import type { Workbench } from './workbench.ts';

/** What was seen and what it is held against; both lie beside each other where they differ. */
const actual = path.join(cacheFolder, 'pictures');
const expected = path.join(import.meta.dirname, 'pictures');

/**
 * The parts that look other than in the picture of that name, and by how much. Each part is brought to one size, so that
 * it does not matter how wide a font is and how lines break: what counts is lines, areas and their colours.
 */
export async function differingParts(workbench: Workbench, name: string, parts: Record<string, Locator>) {
  const boxes = await Promise.all(
    Object.entries(parts).map(async ([part, locator]) => {
      const box = await locator.boundingBox({ timeout: 5000 });
      if (!box) throw new Error(`${part} is not to be seen`);
      return box;
    }),
  );
  const file = path.join(expected, `${name}.webp`);
  const isRenewed = process.env.RENEW_PICTURES === '1';
  const reference = isRenewed || !existsSync(file) ? null : readFileSync(file).toString('base64');
  const screen = (await workbench.page.screenshot()).toString('base64');
  const { sheet, difference, shares } = await workbench.page.evaluate(compareTiles, { screen, reference, boxes });
  if (isRenewed) {
    write(file, sheet);
    return [];
  }
  const differing = Object.keys(parts).flatMap((part, index) =>
    shares[index]! > MOST ? [`${part}: ${(shares[index]! * 100).toFixed(0)} %`] : [],
  );
  if (differing.length === 0) return [];
  write(path.join(actual, `${name}.webp`), sheet);
  if (difference) write(path.join(actual, `${name}-difference.webp`), difference);
  return differing;
}

/** The share of a part's area that may look different: that of a figure in another font. */
const MOST = 0.05;

function write(file: string, picture: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, Buffer.from(picture, 'base64'));
}
