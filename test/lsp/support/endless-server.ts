import { createConnection } from 'vscode-languageserver/node';
import { rules } from '../../../server/src/core/rules/index.ts';
import type { Rule } from '../../../server/src/core/rules/rule.ts';
import { bilingual } from '../../../server/src/core/text/bilingual.ts';
import { withinTime } from '../../../server/src/host/within-time.ts';
import { startServer } from '../../../server/src/lsp/server.ts';

/** Never ends on a text that says so. */
const endless: Rule = {
  id: 'endless',
  category: 'prose',
  title: bilingual('永不结束', 'endless'),
  severity: 'warning',
  check({ source }) {
    while (source.text.includes('永不结束'));
    return [];
  },
};

startServer(createConnection(), { withinTime, rules: [endless, ...rules] });
