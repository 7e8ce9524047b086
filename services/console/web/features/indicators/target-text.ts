import type { IndicatorFigure } from '@seal/contracts/indicators';

/** '≥ 95%' */
export function targetText({ comparison, percent }: IndicatorFigure['target']): string {
  return `${comparison === 'at-least' ? '≥' : '='} ${String(percent)}%`;
}
