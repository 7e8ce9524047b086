import { classWords } from '@seal/contracts/finance/difference-kinds';
import { formatYuan } from '@seal/kernel/money';
import { useTranslation } from 'react-i18next';
import type { ClassLine } from './group-differences.ts';

/** What differs on a line, and how far it is worked, in words. */
export function useDifferenceWords() {
  const { t, i18n } = useTranslation();

  function differs(it: ClassLine['it']): string {
    switch (it.kind) {
      case 'price-differs':
        return t('month.detailPrice', {
          invoiced: formatYuan(it.invoicedFen),
          contract: formatYuan(it.contractFen),
        });
      case 'total-differs':
        return t('month.detailTotal', {
          stated: formatYuan(it.statedFen),
          lines: formatYuan(it.linesFen),
        });
      case 'invoiced-twice':
      case 'invoiced-in-earlier-month': {
        const { month, number, line } = it.billedBy;
        return t('month.detailBilled', { month, number, line });
      }
      case 'no-completed-order':
        return t(`month.noOrder.${it.reason}`);
      case 'incomplete-set':
        return t('month.detailSeals', { n: it.seals });
      case 'seal-differs':
        return it.differing.map(sealDiffers).join(t('common.semicolon'));
      case 'name-differs':
        return t('month.detailName', { name: it.name, recorded: it.recordedName });
      default:
        return classWords[it.kind][i18n.language === 'en' ? 'en' : 'zh'].means;
    }
  }

  function sealDiffers(it: Extract<ClassLine['it'], { kind: 'seal-differs' }>['differing'][0]) {
    const order = `${it.orderSealCode} ${t(`materials.${it.orderMaterial}`)}`;
    const ledger = `${it.ledgerSealCode} ${t(`materials.${it.ledgerMaterial}`)}`;
    return t('month.detailSeal', { seal: t(`seals.${it.kind}`), order, ledger });
  }

  function detailOf({ it, carried }: ClassLine): string {
    if (!carried) return differs(it);
    const since = t('month.since', { month: carried.since });
    return [differs(it), since, ...(carried.agreesNow ? [t('month.agreesNow')] : [])].join(' · ');
  }

  function workOf({ work }: ClassLine): string {
    if (work?.resolution) {
      const { by: who, reason: text } = work.resolution;
      return t('month.resolved', { who, text });
    }
    if (work?.answer) return t('month.answered', { who: work.answer.by, text: work.answer.text });
    return work?.assignedTo ? t('month.assigned', { who: work.assignedTo }) : t('month.notWorked');
  }

  return { detailOf, workOf };
}
