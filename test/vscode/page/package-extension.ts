import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../../scripts/lib/paths.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { packageExtension } from '../../../scripts/package.mjs';

/** Packages the extension for the page tests, which install it as its users do; `GOUJI_VSIX` names one that is there. */
export default async function setup() {
  if (process.env.GOUJI_VSIX) return undefined;
  const file = path.join(cacheFolder, `page-tests-${process.pid}.vsix`);
  mkdirSync(cacheFolder, { recursive: true });
  await run(process.execPath, ['scripts/build.mjs']);
  await packageExtension(file);
  process.env.GOUJI_VSIX = file;
  return () => rmSync(file, { force: true });
}
