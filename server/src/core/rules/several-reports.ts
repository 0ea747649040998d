import { headOf } from '../report/form-of.ts';
import type { Report } from '../report/report.ts';
import { bilingual } from '../text/bilingual.ts';
import type { Rule } from './rule.ts';

/** Most places that are named; who keeps more in one file knows it. */
const MOST_RELATED = 20;

/** A report is a file of its own; where several stand in one, each is read for itself. Said once, at the second. */
export const severalReports: Rule = {
  id: 'several-reports',
  category: 'structure',
  title: bilingual('一个文件里有几份报告', 'One file holds several reports'),
  severity: 'warning',
  *check(report) {
    const { following } = report;
    const [second, ...others] = following;
    if (!second) return;
    yield {
      message: bilingual(
        `这个文件里有 ${following.length + 1} 份报告，各自检查；第 2 份从这里开始。`,
        `This file holds ${following.length + 1} reports, each checked for itself. The second begins here.`,
      ),
      range: headOf(second),
      related: [report, ...others]
        .slice(0, MOST_RELATED)
        .map(other => ({ range: headOf(other), message: nameOf(other) })),
    };
  },
};

function nameOf({ title, organ, year }: Report) {
  const name = title?.text ?? [organ, year].filter(part => part !== null).join(' ');
  return bilingual(name === '' ? '另一份报告' : name, name === '' ? 'Another report' : name);
}
