import { createHash } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import mongoose from 'mongoose';

export interface StoredFile {
  id: string;
  bytes: number;
  sha256: string;
}

export interface FileStore {
  save(content: Readable, filename: string): Promise<StoredFile>;
  open(id: string): Readable;
  remove(id: string): Promise<void>;
}

/** Uploaded files live in MongoDB (GridFS), so that any process of the service can work on them. */
export function createFileStore(connection: mongoose.Connection): FileStore {
  const bucket = new mongoose.mongo.GridFSBucket(connection.db!, { bucketName: 'uploads' });
  return {
    async save(content, filename) {
      const hash = createHash('sha256');
      let bytes = 0;
      const measure = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          hash.update(chunk);
          bytes += chunk.length;
          done(null, chunk);
        },
      });
      const upload = bucket.openUploadStream(filename);
      await pipeline(content, measure, upload);
      return { id: upload.id.toString(), bytes, sha256: hash.digest('hex') };
    },
    open: (id) => bucket.openDownloadStream(new mongoose.mongo.ObjectId(id)),
    remove: (id) => bucket.delete(new mongoose.mongo.ObjectId(id)),
  };
}
