/**
 * What tells files apart that are shown in the same words: their names, and the folders with them where names are the same:
 * 初稿.txt beside 定稿.txt, 一月/年报.txt beside 二月/年报.txt. By path; folders are parted by strokes.
 */
export function endingsThatDiffer(paths: Iterable<string>): ReadonlyMap<string, string> {
  const endings = new Map<string, string>();
  let same = [...new Set(paths)].map(path => ({ path, parts: path.split('/') }));
  for (let length = 1; same.length > 0; length++) {
    const counts = new Map<string, number>();
    for (const { path, parts } of same) {
      const ending = parts.slice(-length).join('/');
      endings.set(path, ending);
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
    // 年报.txt is an ending of 一月/年报.txt: it is whole, and cannot say more.
    same = same.filter(({ path, parts }) => counts.get(endings.get(path)!)! > 1 && parts.length > length);
  }
  return endings;
}
