import { newId } from '@seal/kernel/ids';
import { freshUscc } from '@seal/testing/registration-body';
import mongoose from 'mongoose';
import { PROJECT, UNIT_PRICE_FEN } from './bench-project.ts';
import { BATCH, SAMPLES } from './clone-into.ts';

const { BSON, Long } = mongoose.mongo;
type Document = mongoose.mongo.BSON.Document;

interface Databases {
  registration: mongoose.Connection;
  engraving: mongoose.Connection;
  finance: mongoose.Connection;
}

/** One completed order as the services wrote it: four kinds of document, kept as canonical text. */
interface Sample {
  registrationId: string;
  orderId: string;
  uscc: string;
  caseNumber: string;
  orderNumber: string;
  creationKey: string;
  linkToken: string;
  sealCodes: string[];
  text: string;
}

interface Clone {
  registration: Document;
  order: Document;
  funds: Document;
  entries: Document[];
}

/**
 * Adds completed and accrued orders to a settled system, in the form in which the services have
 * just written theirs: copies with other ids, codes and numbers, and the budget moved by their sum.
 */
export async function addOrders(databases: Databases, count: number): Promise<void> {
  const { registration, engraving, finance } = databases;
  const samples = await readSamples(databases);
  const budgets = finance.collection<Document & { _id: string }>('budgets');
  const budget = (await budgets.findOne({ _id: PROJECT }))!;
  let position = Number(budget['entryCount']);
  for (let done = 0; done < count; done += BATCH) {
    const clones = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) =>
      makeClone(samples[n % samples.length]!, done + n),
    );
    const entries = clones.flatMap((clone) => clone.entries);
    for (const entry of entries) {
      position += 1;
      Object.assign(entry, { position, generation: budget['generation'] });
    }
    const insert = (connection: mongoose.Connection, name: string, documents: Document[]) =>
      connection.collection(name).insertMany(documents as never[], { ordered: false });
    await Promise.all([
      insert(
        registration,
        'registrations',
        clones.map((clone) => clone.registration),
      ),
      insert(
        engraving,
        'orders',
        clones.map((clone) => clone.order),
      ),
      insert(
        finance,
        'orderFunds',
        clones.map((clone) => clone.funds),
      ),
      insert(finance, 'ledgerEntries', entries),
    ]);
  }
  const moved = { accruedFen: Long.fromNumber(count * UNIT_PRICE_FEN), entryCount: 2 * count };
  const finishedGeneration = Number(budget['generation']) + 1;
  const nextGeneration = { pendingEntries: [], pendingFunds: [], finishedGeneration };
  await budgets.updateOne(
    { _id: budget._id, generation: budget['generation'] },
    { $inc: { ...moved, generation: 1 }, $set: nextGeneration },
  );
}

async function readSamples({ registration, engraving, finance }: Databases): Promise<Sample[]> {
  const orders = await engraving
    .collection<Document & { _id: string }>('orders')
    .find({ projectId: PROJECT, status: 'completed' })
    .limit(SAMPLES)
    .toArray();
  return Promise.all(
    orders.map(async (order) => {
      const byId = (connection: mongoose.Connection, name: string, _id: string) =>
        connection.collection<{ _id: string }>(name).findOne({ _id });
      const opened = await byId(registration, 'registrations', order['registrationId']);
      const funds = await byId(finance, 'orderFunds', order._id);
      const entries = await finance
        .collection('ledgerEntries')
        .find({ orderId: order._id })
        .toArray();
      const whole = { registration: opened, order, funds, entries };
      return {
        registrationId: order['registrationId'],
        orderId: order._id,
        uscc: order['uscc'],
        caseNumber: order['caseNumber'],
        orderNumber: order['orderNumber'],
        creationKey: (opened as Document | null)?.['creationKey'],
        linkToken: order['linkToken'],
        sealCodes: order['usedSealCodes'],
        text: BSON.EJSON.stringify(whole, { relaxed: false }),
      };
    }),
  );
}

function makeClone(sample: Sample, number: number): Clone {
  const uscc = freshUscc();
  const renamed = [
    [sample.registrationId, newId()],
    [sample.orderId, newId()],
    [sample.uscc, uscc],
    [sample.uscc.toLowerCase(), uscc.toLowerCase()],
    [sample.caseNumber, `A${number}`],
    [sample.orderNumber, `A${number}`],
    [sample.orderNumber.toLowerCase(), `a${number}`],
    [sample.creationKey, `added/${number}`],
    [sample.linkToken, `added-${number}`],
    ...sample.sealCodes.map((code, n) => [code, `77${String(3 * number + n).padStart(11, '0')}`]),
  ] as [string, string][];
  const text = renamed.reduce((all, [from, to]) => all.replaceAll(from, to), sample.text);
  return BSON.EJSON.parse(text, { relaxed: false }) as unknown as Clone;
}
