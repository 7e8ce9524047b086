import type { Order } from '@seal/contracts/engraving/order';
import type { Project } from '@seal/contracts/projects/project';
import { materialNames, sealKindNames } from '@seal/contracts/common/seals';
import { instantText } from './cell-text.ts';
import type { Block, DocumentContent, ProjectHead } from './document-content.ts';
import { headOf } from './statement-content.ts';

export interface SlipData {
  project: ProjectHead & Pick<Project, 'engraver' | 'hall'>;
  order: Pick<
    Order,
    | 'orderNumber'
    | 'caseNumber'
    | 'uscc'
    | 'enterpriseName'
    | 'sealKinds'
    | 'registeredAt'
    | 'dueAt'
    | 'completedAt'
    | 'acceptedAt'
    | 'collectedAt'
    | 'seals'
    | 'collector'
  >;
  /** Where the enterprise follows its order on a phone; null where there is none. */
  publicUrl: string | null;
}

/** The slip that the clerk hands over at registration (申领单). */
export function claimSlipContent({ project, order, publicUrl }: SlipData): DocumentContent {
  return {
    title: '首套印章免费刻制申领单',
    subtitle: order.orderNumber,
    project: headOf(project),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'paragraph',
        size: 'large',
        text: order.dueAt
          ? `预计 ${instantText(order.dueAt)} 前可领取`
          : '领取时间待定，请以窗口通知为准',
      },
      enterprise(order),
      {
        kind: 'facts',
        title: '刻制内容（免费）',
        facts: order.sealKinds.map((kind) => ({ label: sealKindNames[kind].zh, value: '1 枚' })),
      },
      place(project),
      codes(order.orderNumber, publicUrl),
      { kind: 'signatures', signers: ['申请企业（签字）', '窗口人员'] },
    ],
  };
}

/** The slip that is signed when the seals are taken (领取单). */
export function collectionSlipContent({ project, order, publicUrl }: SlipData): DocumentContent {
  const { collector } = order;
  return {
    title: '首套印章领取单',
    subtitle: order.orderNumber,
    project: headOf(project),
    orientation: 'portrait',
    blocks: [
      enterprise(order),
      {
        kind: 'table',
        title: '印章',
        columns: [
          { title: '种类', holds: 'text', width: 24 },
          { title: '印章编码', holds: 'code', width: 28 },
          { title: '材质', holds: 'text', width: 18 },
          { title: '现场验收', holds: 'text', width: 14 },
          { title: '备注', holds: 'text', width: 26 },
        ],
        rows: order.seals.map((it) => [
          sealKindNames[it.kind].zh,
          it.sealCode,
          materialNames[it.material].zh,
          it.passed === null ? null : it.passed ? '合格' : '不合格',
          it.note,
        ]),
        whenEmpty: '尚未刻制完成。',
      },
      {
        kind: 'facts',
        facts: [
          { label: '刻制完成', value: instantText(order.completedAt) },
          { label: '现场验收', value: instantText(order.acceptedAt) },
          { label: '领取时间', value: instantText(order.collectedAt) },
          { label: '领取人', value: collector?.name ?? '________________' },
          { label: '身份核验', value: collector?.checkedBy ?? '________________', wide: true },
        ],
      },
      place(project),
      codes(order.orderNumber, publicUrl),
      { kind: 'signatures', signers: ['领取人（签字）', '刻章企业', '窗口人员'] },
    ],
  };
}

function enterprise(order: SlipData['order']): Block {
  return {
    kind: 'facts',
    facts: [
      { label: '企业名称', value: order.enterpriseName, wide: true },
      { label: '信用代码', value: order.uscc },
      { label: '受理编号', value: order.caseNumber },
      { label: '登记时间', value: instantText(order.registeredAt) },
      { label: '订单号', value: order.orderNumber },
    ],
  };
}

function place({ hall, engraver }: SlipData['project']): Block {
  return {
    kind: 'facts',
    facts: [
      { label: '领取地点', value: `${hall.name}　${hall.window}`, wide: true },
      { label: '联系电话', value: hall.phone },
      { label: '刻章企业', value: engraver },
    ],
  };
}

function codes(orderNumber: string, publicUrl: string | null): Block {
  const phone = publicUrl === null ? [] : [{ holds: publicUrl, caption: '手机查询进度与评价' }];
  return { kind: 'qr', codes: [{ holds: orderNumber, caption: '窗口扫码' }, ...phone] };
}
