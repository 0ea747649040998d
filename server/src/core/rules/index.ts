import { balance } from './balance.ts';
import { columnTotal } from './column-total.ts';
import { rowTotal } from './row-total.ts';
import type { Rule } from './rule.ts';

/** Every rule there is, in the order of the documentation. A new rule is its file, its page and a line here. */
export const rules: readonly Rule[] = [rowTotal, columnTotal, balance];
