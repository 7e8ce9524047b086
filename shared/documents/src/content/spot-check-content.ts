import {
  type Material,
  materialNames,
  type SealKind,
  sealKindNames,
} from '@seal/contracts/common/seals';
import type { SpotCheck } from '@seal/contracts/engraving/spot-check';
import { instantText, percentText } from './cell-text.ts';
import type { DocumentContent, FactsBlock, ProjectHead, TableBlock } from './document-content.ts';
import { headOf } from './statement-content.ts';

type Seal = { kind: SealKind; sealCode: string; material: Material };

export interface SpotCheckData {
  project: ProjectHead;
  check: SpotCheck;
  /** Order id → its seals as recorded: what is looked at is compared with them. */
  seals: ReadonlyMap<string, readonly Seal[]>;
}

/** The worksheet of a spot check (抽查底稿): what was drawn, room for what is found, what was found. */
export function spotCheckContent(data: SpotCheckData): DocumentContent {
  const { check } = data;
  return {
    title: '印章质量抽查底稿',
    subtitle: `${check.from} 至 ${check.until} 完成的订单`,
    project: headOf(data.project),
    orientation: 'landscape',
    blocks: [
      how(check),
      worksheet(data),
      { kind: 'signatures', signers: ['抽查人', '复核人', '刻章企业（盖章）'] },
    ],
  };
}

/** An upper bound is rounded upward: cut, it would promise more than the sample says. */
function upward(share: number): string {
  return percentText(Math.ceil(share * 10_000 - 1e-7) / 10_000);
}

function how(check: SpotCheck): FactsBlock {
  const { bounds } = check;
  const boundText = (it: { failed: number; upperRate: number } | undefined) =>
    it ? `不符合 ${it.failed} 套，总体不符合率至多 ${upward(it.upperRate)}` : '查完后计算';
  const confidence = bounds ? `（单侧 ${bounds.confidence * 100}%）` : '';
  return {
    kind: 'facts',
    facts: [
      { label: '抽取时间', value: instantText(check.drawnAt) },
      { label: '样本', value: `总体 ${check.population} 套，抽 ${check.sampleSize} 套` },
      { label: '材质', value: boundText(bounds?.material) + confidence },
      { label: '软件对接', value: boundText(bounds?.docking) + confidence },
      { label: '随机种子', value: check.seed },
      { label: '已查', value: `${check.checked} 套` },
      { label: '抽取方法', value: check.method, wide: true },
      { label: '总体校验值', value: check.populationDigest, wide: true },
    ],
  };
}

const verdict = (found: boolean | null) => (found === null ? null : found ? '符合' : '不符合');

function worksheet({ check, seals }: SpotCheckData): TableBlock {
  return {
    kind: 'table',
    title: '样本',
    columns: [
      { title: '序号', holds: 'count', width: 6 },
      { title: '订单号', holds: 'code', width: 18 },
      { title: '统一社会信用代码', holds: 'code', width: 25 },
      { title: '企业名称', holds: 'text', width: 30 },
      { title: '印章（编码，材质）', holds: 'text', width: 36 },
      { title: '材质', holds: 'text', width: 9 },
      { title: '软件对接', holds: 'text', width: 10 },
      { title: '备注', holds: 'text', width: 20 },
    ],
    rows: check.rows.map((it) => [
      it.number,
      it.orderNumber,
      it.uscc,
      it.enterpriseName,
      (seals.get(it.orderId) ?? []).map(sealText).join('\n'),
      verdict(it.materialConforms),
      verdict(it.docked),
      it.note,
    ]),
    whenEmpty: '没有抽到订单。',
  };
}

function sealText(it: Seal): string {
  return `${sealKindNames[it.kind].zh} ${it.sealCode} ${materialNames[it.material].zh}`;
}
