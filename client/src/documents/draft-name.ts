import { documentExtensions } from '../../manifest/documents.ts';

/** How much of a file's name its draft has: names of files may not be long, in bytes. */
const LONGEST = 60;

/**
 * The name of a file that stands beside another until it is whole: `年报.docx` has `年报.docx.1f0c92ab.tmp`.
 * @param tag eight hexadecimal digits, which no other draft has
 */
export function draftName(name: string, tag: string): string {
  const extension = /\.[^.]*$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, name.length - extension.length).slice(0, LONGEST)}${extension}.${tag}.tmp`;
}

/** The name of the file that a draft was to become; undefined for a file that is no draft of a document. */
export function nameOfDraft(draft: string): string | undefined {
  const [, name, extension] = /^(.+\.([a-z]+))\.[0-9a-f]{8}\.tmp$/i.exec(draft) ?? [];
  return extension && documentExtensions.includes(extension.toLowerCase()) ? name : undefined;
}
