import { bilingual } from '../text/bilingual.ts';
import { shownFile } from '../text/file-name.ts';
import type { SetRule } from './set-rule.ts';

/**
 * The section of problems that is nearly last year's, or another organ's: 不得敷衍了事，不得年年雷同
 * (国办公开办函〔2021〕30号). What everybody says is left out, and figures; nine tenths of the rest are the same.
 */
export const repeatedText: SetRule = {
  id: 'repeated-text',
  category: 'contents',
  title: bilingual('存在的问题与另一份报告雷同', 'The problems are worded as in another report'),
  severity: 'warning',
  *checkBetween({ problems, organ, year }, { alike }) {
    const [nearest] = alike;
    if (!problems || !nearest) return;
    const { report, share } = nearest;
    const percent = Math.floor(share * 100);
    const isOwn = report.organ === organ;
    const whose = isOwn
      ? bilingual('本机关', 'the same organ')
      : bilingual(report.organ ?? '', report.organ ?? 'another organ');
    const when = report.year === year ? bilingual('', '') : bilingual(` ${report.year} 年`, ` on ${report.year}`);
    const others = alike.length - 1;
    yield {
      message: bilingual(
        `“存在的主要问题及改进情况”与${whose.zh}${when.zh}的报告（${shownFile(report.file)}）有 ${percent}% 相同${others > 0 ? `，另有 ${others} 份也相同` : ''}。`,
        `The section of problems is ${percent}% that of the report of ${whose.en}${when.en} (${shownFile(report.file)})${others > 0 ? `, and of ${others} more` : ''}.`,
      ),
      range: problems.place,
      data: { section: 'problems' },
      related: alike.slice(0, MOST_NAMED).map(({ report: other }) => ({
        file: other.file,
        range: other.problems!.place,
        message: sameWords(other.title ?? shownFile(other.file)),
      })),
    };
  },
};

const sameWords = (title: string) => bilingual(`相同的文字：${title}`, `the same words: ${title}`);

/** A template that a whole county uses is told by a few examples. */
const MOST_NAMED = 5;
