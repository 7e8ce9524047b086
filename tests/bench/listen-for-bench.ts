import type { Express } from 'express';
import mongoose from 'mongoose';

/** Connects with the durability of ours, listens, and tells the bench where. */
export async function listenForBench(app: Express): Promise<void> {
  await mongoose.connect(process.env['MONGODB_URI']!, {
    dbName: process.env['MONGODB_DB']!,
    writeConcern: { w: 'majority', journal: true },
  });
  await Promise.all(Object.values(mongoose.models).map((model) => model.init()));
  const server = app.listen(0, '127.0.0.1', () => {
    process.send!({ port: (server.address() as { port: number }).port });
  });
  process.on('disconnect', () => process.exit(0));
}
