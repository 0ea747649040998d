import edition2019 from './2019.json';
import edition2021 from './2021.json';
import type { Edition } from './schema.ts';

/**
 * The official editions, oldest first. A new one is a file and its line here; nothing else names it. That the files are
 * of the shape of `EditionSchema` is tested, and not asked at every start, which it would slow down.
 */
export const official: readonly Edition[] = [edition2019 as Edition, edition2021 as Edition];
