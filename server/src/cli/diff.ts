import { printable } from '../core/text/printable.ts';

/** Lines that are shown before and behind what changes. */
const CONTEXT = 3;

/** Lines of one text that stand for lines of the other. */
interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** What changes from one text to the other, as `diff -u` and `patch` have it; empty where they are the same. */
export function unifiedDiff(name: string, oldText: string, newText: string): string {
  if (oldText === newText) return '';
  const [oldLines, newLines] = [linesOf(oldText), linesOf(newText)];
  const hunks = groupChanges(findChanges(oldLines, newLines)).map(changes => writeHunk(changes, oldLines, newLines));
  const written = quoted(name);
  return `--- ${written}\n+++ ${written}\n${hunks.join('')}`;
}

/** With their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Mends keep the number of lines but seldom, and then lines are compared one by one; else all between is one change. */
function findChanges(oldLines: readonly string[], newLines: readonly string[]): Change[] {
  if (oldLines.length === newLines.length) {
    const changes: Change[] = [];
    for (let start = 0; start < oldLines.length; start++) {
      let end = start;
      while (end < oldLines.length && oldLines[end] !== newLines[end]) end++;
      if (end > start) changes.push({ oldStart: start, oldEnd: end, newStart: start, newEnd: end });
      start = end;
    }
    return changes;
  }
  const shorter = Math.min(oldLines.length, newLines.length);
  let before = 0;
  while (before < shorter && oldLines[before] === newLines[before]) before++;
  let behind = 0;
  while (behind < shorter - before && oldLines.at(-1 - behind) === newLines.at(-1 - behind)) behind++;
  return [{ oldStart: before, oldEnd: oldLines.length - behind, newStart: before, newEnd: newLines.length - behind }];
}

/** Changes whose context meets stand in one hunk. */
function groupChanges(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && change.oldStart - last.at(-1)!.oldEnd <= 2 * CONTEXT) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function writeHunk(changes: readonly Change[], oldLines: readonly string[], newLines: readonly string[]): string {
  const [first, last] = [changes[0]!, changes.at(-1)!];
  const lead = Math.min(CONTEXT, first.oldStart);
  const tail = Math.min(CONTEXT, oldLines.length - last.oldEnd);
  const body: string[] = [];
  let at = first.oldStart - lead;
  for (const { oldStart, oldEnd, newStart, newEnd } of changes) {
    for (; at < oldStart; at++) body.push(` ${oldLines[at]}`);
    for (; at < oldEnd; at++) body.push(`-${oldLines[at]}`);
    for (const line of newLines.slice(newStart, newEnd)) body.push(`+${line}`);
  }
  for (; at < last.oldEnd + tail; at++) body.push(` ${oldLines[at]}`);
  const head = `@@ -${first.oldStart - lead + 1},${last.oldEnd - first.oldStart + lead + tail} +${first.newStart - lead + 1},${last.newEnd - first.newStart + lead + tail} @@\n`;
  return head + body.map(line => (line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`)).join('');
}

/** A name that holds what commands a terminal, or ends a line, is written as git writes it: `"a\033[2J.txt"`. */
function quoted(name: string): string {
  if (printable(name) === name) return name;
  const bytes = [...new TextEncoder().encode(name)];
  const written = bytes.map(byte =>
    byte < 32 || byte > 126 || byte === 34 || byte === 92
      ? `\\${byte.toString(8).padStart(3, '0')}`
      : String.fromCharCode(byte),
  );
  return `"${written.join('')}"`;
}
