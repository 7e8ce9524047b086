import type mongoose from 'mongoose';
import type { ForecastReader } from '../application/forecast-deps.ts';
import type { DayMovement } from '../domain/course-days.ts';
import type { LedgerEntry, OrderFunds } from '../../budget/exports.ts';
import { entriesCollection, fundsCollection } from '../../budget/module.ts';
import type { InvoiceDocument } from '../../invoices/exports.ts';
import { invoicesCollection } from '../../invoices/module.ts';
import type { PaymentDocument } from '../../settlement/exports.ts';
import { paymentsCollection } from '../../settlement/module.ts';

const DAY_OF_SHANGHAI = { format: '%Y-%m-%d', timezone: '+08:00' };

/** What a forecast is made from; nothing here writes. */
export function createForecastReader(connection: mongoose.Connection): ForecastReader {
  const entries = connection.collection<LedgerEntry>(entriesCollection.name);
  const funds = connection.collection<OrderFunds>(fundsCollection.name);
  const invoices = connection.collection<InvoiceDocument>(invoicesCollection.name);
  const payments = connection.collection<PaymentDocument>(paymentsCollection.name);

  return {
    async sumBefore(projectId, before) {
      const paidBefore = { $cond: [{ $lt: ['$effectiveAt', before] }, '$paidFen', 0] };
      const [found] = await entries
        .aggregate<{ adjustedFen: number; paidFen: number }>([
          { $match: { projectId, kind: { $in: ['opening', 'appropriation', 'payment'] } } },
          {
            // Money is entered when it comes; a project opened later was budgeted for the whole
            // year.
            $group: {
              _id: null,
              adjustedFen: { $sum: '$adjustedFen' },
              paidFen: { $sum: paidBefore },
            },
          },
        ])
        .toArray();
      return { adjustedFen: found?.adjustedFen ?? 0, paidFen: found?.paidFen ?? 0 };
    },

    async committedByDay(projectId, before) {
      const day = { date: '$registeredAt', ...DAY_OF_SHANGHAI };
      const found = await funds
        .aggregate<{ _id: string; fen: number }>([
          {
            $match: {
              projectId,
              status: { $in: ['committed', 'accrued'] },
              registeredAt: { $lt: before },
            },
          },
          { $group: { _id: { $dateToString: day }, fen: { $sum: '$amountFen' } } },
        ])
        .toArray();
      return new Map(found.map((it) => [it._id, it.fen]));
    },

    movedByDay: (projectId, before) => sumMovedByDay(entries, projectId, before),

    async listPayments(projectId, before) {
      const [paid, billed] = await Promise.all([
        payments
          .find({ projectId, entered: true, amountFen: { $gt: 0 }, paidOn: { $lt: before } })
          .toArray(),
        invoices.find({ projectId }, { projection: { month: 1, issuedOn: 1 } }).toArray(),
      ]);
      const lastOf = new Map<string, string>();
      for (const { month, issuedOn } of billed) {
        if (issuedOn > (lastOf.get(month) ?? '')) lastOf.set(month, issuedOn);
      }
      return paid.flatMap(({ month, paidOn }) => {
        const invoicedOn = lastOf.get(month);
        return invoicedOn === undefined ? [] : [{ invoicedOn, paidOn }];
      });
    },
  };
}

async function sumMovedByDay(
  entries: mongoose.Collection<LedgerEntry>,
  projectId: string,
  before: Date,
): Promise<Map<string, DayMovement>> {
  const kind = { $in: ['accrual', 'accrual-reversal', 'invoice', 'payment'] };
  const day = { date: '$effectiveAt', ...DAY_OF_SHANGHAI };
  const found = await entries
    .aggregate<DayMovement & { _id: string }>([
      { $match: { projectId, kind, effectiveAt: { $lt: before } } },
      {
        $group: {
          _id: { $dateToString: day },
          accruedFen: { $sum: '$accruedFen' },
          invoicedFen: { $sum: '$invoicedFen' },
          paidFen: { $sum: '$paidFen' },
        },
      },
    ])
    .toArray();
  return new Map(found.map(({ _id, ...moved }) => [_id, moved]));
}
