import mongoose from 'mongoose';
import { PROJECT } from './bench-project.ts';

/**
 * The least that a month costs where nothing is promised: everything read whole with mongoose, and
 * joined in memory by the credit code. No class, no difference, no digest, nothing kept. Run as a
 * process of its own; tells how many lines found their completed order.
 */
const prefix = process.env['MONGODB_DB_PREFIX']!;
const connection = await mongoose
  .createConnection(process.env['MONGODB_URI']!, { dbName: `${prefix}engraving` })
  .asPromise();
const loose = (service: string, name: string) =>
  connection
    .useDb(`${prefix}${service}`)
    .model(name, new mongoose.Schema({}, { strict: false, collection: name }));

const started = performance.now();
const registrations = await loose('registration', 'registrations')
  .find({ projectId: PROJECT })
  .lean();
const orders = await loose('engraving', 'orders').find({ projectId: PROJECT }).lean();
const pieces = await loose('finance', 'invoiceLines').find({}).lean();
const registered = new Set(registrations.map((it) => (it as { uscc?: string }).uscc));
const byCode = new Map(orders.map((it) => [(it as { uscc?: string }).uscc, it]));
const lines = pieces.flatMap((it) => (it as { lines?: { uscc: string }[] }).lines ?? []);
const agreeing = lines.filter(({ uscc }) => registered.has(uscc) && byCode.has(uscc));
const seconds = (performance.now() - started) / 1_000;
const residentBytes = process.memoryUsage.rss();
process.send!({ agreeing: agreeing.length, residentBytes, seconds });
await connection.close();
