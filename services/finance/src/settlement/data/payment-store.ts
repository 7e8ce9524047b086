import { faultPoint } from '@seal/platform/runtime/fault-points';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import { toLong } from '@seal/platform/mongo/to-long';
import type mongoose from 'mongoose';
import type { PaymentStore } from '../application/settlement-deps.ts';
import type { PaymentDocument } from '../domain/payment.ts';
import { paymentsCollection } from './payments-collection.ts';

/** The only place that writes payments. */
export function createPaymentStore(connection: mongoose.Connection): PaymentStore {
  const payments = connection.collection<PaymentDocument>(paymentsCollection.name);

  return {
    async insert(payment) {
      const stored = { ...payment, amountFen: toLong(payment.amountFen) };
      const [answer] = await insertAll(payments, [stored]);
      if (answer?.inserted) faultPoint('inserted');
      return answer?.inserted === true;
    },

    async remove(id) {
      await payments.deleteOne({ _id: id, entered: false });
    },

    async markEntered(id) {
      await payments.updateOne({ _id: id }, { $set: { entered: true } });
    },

    findByVoucher: async (voucherYear, voucherNumber) =>
      (await payments.findOne({ voucherYear, voucherNumber })) ?? undefined,

    findByKey: async (key) => (await payments.findOne({ creationKey: key })) ?? undefined,

    list: ({ projectId, month, after, most }) =>
      payments
        .find({
          projectId,
          entered: true,
          ...(month === undefined ? {} : { month }),
          ...(after === undefined ? {} : { _id: { $gt: after } }),
        })
        .sort({ _id: 1 })
        .limit(most)
        .toArray(),

    listUnentered: (before, most) =>
      payments
        .find({ entered: false, recordedAt: { $lt: before } })
        .limit(most)
        .toArray(),
  };
}
