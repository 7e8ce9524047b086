import type { ImportDocument } from '@seal/tabular/imports/import-document';
import type { ImportKind } from '@seal/tabular/imports/import-kind';
import type { LedgerDeps, LedgerImportContext } from '../application/ledger-deps.ts';
import { concludeLedger, settleLedgerSets } from '../application/settle-ledger-sets.ts';
import { takeLedgerRows } from '../application/take-ledger-rows.ts';
import type { LedgerColumn } from '../domain/ledger-seal.ts';

const required = true;

/** The engraver's ledger (刻章底账), one row a seal. */
export function ledgerImportKind(deps: LedgerDeps): ImportKind<LedgerColumn> {
  return {
    path: 'ledger-imports',
    columns: [
      { key: 'uscc', headers: ['统一社会信用代码', '信用代码', 'uscc'], required },
      { key: 'enterpriseName', headers: ['企业名称', '名称', 'enterpriseName'], required },
      { key: 'kind', headers: ['印章类型', '印章种类', 'kind'], required },
      { key: 'sealCode', headers: ['印章编码', '印章编号', 'sealCode'], required },
      { key: 'material', headers: ['材质', '印章材质', 'material'], required },
      { key: 'claimedAt', headers: ['申领时间', 'claimedAt'], required, kind: 'time' },
      {
        key: 'completedAt',
        headers: ['完成时间', '刻制完成时间', 'completedAt'],
        required,
        kind: 'time',
      },
      { key: 'collector', headers: ['领取人', 'collector'], required: false },
      { key: 'collectedAt', headers: ['领取时间', 'collectedAt'], required: false, kind: 'time' },
    ],
    takeRows: (document, headers, batch) =>
      takeLedgerRows(deps, contextOf(document), headers, batch),
    settle: (document) => settleLedgerSets(deps, contextOf(document)),
    conclude: (document, keep) => concludeLedger(deps, contextOf(document), keep),
  };
}

function contextOf({ _id, projectId, takeOver, actor }: ImportDocument): LedgerImportContext {
  return { importId: _id, projectId, takeOver, actor };
}
