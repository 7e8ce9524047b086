import { CompletionBody } from '@seal/contracts/engraving/order';
import { RegistrationBody } from '@seal/contracts/registration/registration';
import { newId } from '@seal/kernel/ids';
import { Queue, Worker } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';
import mongoose from 'mongoose';
import { ordersPath, registrationsPath, UNIT_PRICE_FEN } from './bench-project.ts';
import { listenForBench } from './listen-for-bench.ts';

/**
 * The whole order where nothing is promised, in one process: accept is one `create` and one delayed
 * job, claim is one update, completion is one transaction of two writes and the job removed. It
 * keeps no budget, no history and no audit; it loses a job with Redis and doubles what is repeated.
 */
const schema = new mongoose.Schema({
  _id: String,
  caseNumber: String,
  uscc: String,
  enterpriseName: String,
  enterpriseType: String,
  firstOpening: Boolean,
  legalRepresentative: { name: String },
  contact: { name: String, phone: String },
  registeredAt: Date,
  status: String,
  dueAt: Date,
  claimedAt: Date,
  completedAt: Date,
  seals: [{ _id: false, kind: { type: String }, sealCode: String, material: String }],
});
schema.index({ status: 1, dueAt: 1 });
const Order = mongoose.model('Order', schema);
const Accrual = mongoose.model(
  'Accrual',
  new mongoose.Schema({ _id: String, amountFen: Number, at: Date }),
);

const DEADLINE_MS = 120 * 60_000;
const connection = new Redis(process.env['REDIS_URL']!, { maxRetriesPerRequest: null });
const prefix = process.env['QUEUE_PREFIX']!;
const deadlines = new Queue('deadlines', { connection, prefix });
new Worker(
  'deadlines',
  (job) => Order.updateOne({ _id: job.data.id, status: { $ne: 'completed' } }, { late: true }),
  { connection: connection.duplicate(), prefix },
);

const app = express();
app.use(express.json());

app.post(registrationsPath, async (request, response) => {
  const body = RegistrationBody.parse(request.body);
  const dueAt = new Date(Date.now() + DEADLINE_MS);
  const id = newId();
  const order = await Order.create({ _id: id, ...body, status: 'queued', dueAt });
  await deadlines.add('due', { id }, { jobId: id, delay: DEADLINE_MS, removeOnComplete: true });
  response.status(201).json({ ...order.toObject(), id, orderId: id });
});

app.get(ordersPath, async (request, response) => {
  const { status, limit } = request.query as { status: string; limit: string };
  const orders = await Order.find({ status }).sort({ dueAt: 1 }).limit(Number(limit)).lean();
  response.json({ items: orders.map(({ _id, ...order }) => ({ id: _id, ...order })) });
});

app.post(`${ordersPath}/:order/claim`, async (request, response) => {
  const order = await Order.findOneAndUpdate(
    { _id: request.params['order'], status: 'queued' },
    { status: 'engraving', claimedAt: new Date() },
    { returnDocument: 'after' },
  );
  response.status(order ? 200 : 409).json(order);
});

app.post(`${ordersPath}/:order/completion`, async (request, response) => {
  const { seals } = CompletionBody.parse(request.body);
  const id = request.params['order'];
  const at = new Date();
  const order = await mongoose.connection.transaction(async (session) => {
    const completed = await Order.findOneAndUpdate(
      { _id: id, status: 'engraving' },
      { status: 'completed', completedAt: at, seals },
      { session, returnDocument: 'after' },
    );
    await Accrual.create([{ _id: id, amountFen: UNIT_PRICE_FEN, at }], { session });
    return completed;
  });
  await deadlines.remove(id);
  response.status(200).json(order);
});

await listenForBench(app);
