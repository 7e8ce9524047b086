import { faultPoint } from '@seal/platform/runtime/fault-points';
import { insertAll } from '@seal/platform/batching/batched-inserts';
import { readPieces } from '@seal/platform/mongo/read-pieces';
import { toLong } from '@seal/platform/mongo/to-long';
import type mongoose from 'mongoose';
import type { InvoiceStore } from '../application/invoice-deps.ts';
import type { InvoiceDocument, InvoiceLine } from '../domain/invoice.ts';
import { invoiceLinesCollection, invoicesCollection } from './invoice-collections.ts';

interface Piece {
  _id: string;
  invoiceId: string;
  piece: number;
  lines: InvoiceLine[];
}

/** Lines a document, about 150 KB. More: more memory a reader. Fewer: more documents. */
const LINES_A_PIECE = 1_000;

/** The only place that writes invoices. */
export function createInvoiceStore(connection: mongoose.Connection): InvoiceStore {
  const invoices = connection.collection<InvoiceDocument>(invoicesCollection.name);
  const pieces = connection.collection<Piece>(invoiceLinesCollection.name);
  const loose = connection.collection(invoiceLinesCollection.name);

  return {
    async insert(invoice, lines) {
      await insertAll(pieces, cut(invoice._id, lines));
      const [answer] = await insertAll(invoices, [stored(invoice)]);
      if (answer?.inserted) faultPoint('inserted');
      else await pieces.deleteMany({ invoiceId: invoice._id });
      return answer?.inserted === true;
    },

    async remove(id) {
      await invoices.deleteOne({ _id: id, entered: false });
      await pieces.deleteMany({ invoiceId: id });
    },

    async markEntered(id) {
      await invoices.updateOne({ _id: id }, { $set: { entered: true } });
    },

    read: async (id) => (await invoices.findOne({ _id: id })) ?? undefined,
    findByNumber: (fullNumber) => invoices.find({ fullNumber }).toArray(),
    findByKey: async (key) => (await invoices.findOne({ creationKey: key })) ?? undefined,

    list: ({ projectId, month, after, most }) =>
      invoices
        .find({
          projectId,
          ...(month === undefined ? {} : { month }),
          ...(after === undefined ? {} : { _id: { $lt: after } }),
        })
        .sort({ _id: -1 })
        .limit(most)
        .toArray(),

    readMany: (ids) => invoices.find({ _id: { $in: [...ids] } }).toArray(),

    async findLines(ids, uscc) {
      const found = await pieces
        .find({ invoiceId: { $in: [...ids] }, 'lines.uscc': uscc })
        .sort({ invoiceId: 1, piece: 1 })
        .toArray();
      return found.map((it) => [it.invoiceId, it.lines.filter((line) => line.uscc === uscc)]);
    },

    async *readLines(id) {
      const reading = { projection: ['lines'], sort: { piece: 1 }, batchSize: 10 } as const;
      for await (const some of readPieces<Piece>(loose, { invoiceId: id }, reading)) {
        for (const { lines } of some) yield lines;
      }
    },

    listUnentered: (before, most) =>
      invoices
        .find({ entered: false, recordedAt: { $lt: before } })
        .limit(most)
        .toArray(),
  };
}

function stored(invoice: InvoiceDocument): InvoiceDocument {
  const { statedFen, linesFen } = invoice;
  return { ...invoice, statedFen: toLong(statedFen), linesFen: toLong(linesFen) };
}

function cut(invoiceId: string, lines: readonly InvoiceLine[]): Piece[] {
  const count = Math.ceil(lines.length / LINES_A_PIECE);
  return Array.from({ length: count }, (_, piece) => ({
    _id: `${invoiceId}/${piece}`,
    invoiceId,
    piece,
    lines: lines.slice(piece * LINES_A_PIECE, (piece + 1) * LINES_A_PIECE),
  }));
}
