import { RegistrationBody } from '@seal/contracts/registration/registration';
import { newId } from '@seal/kernel/ids';
import express from 'express';
import mongoose from 'mongoose';
import { counterPath } from './bench-project.ts';
import { listenForBench } from './listen-for-bench.ts';

/**
 * What a registration costs where nothing is promised: Express, zod and one mongoose `create`, with
 * the same body and the same durability. No token, no policy, no repeats, no history, no log line.
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
});
const Registration = mongoose.model('Registration', schema);

const app = express();
app.use(express.json());
app.post(counterPath, async (request, response) => {
  const body = RegistrationBody.parse(request.body);
  const created = await Registration.create({ _id: newId(), ...body });
  response.status(201).json(created);
});
await listenForBench(app);
