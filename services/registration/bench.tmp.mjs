import { fork } from 'node:child_process';
import { writeFileSync, readFileSync } from 'node:fs';
import http from 'node:http';
import mongoose from 'mongoose';
import { createTestTokens } from '@seal/testing/test-tokens';
import { registrationBody } from '@seal/testing/registration-body';
const uri = process.env.MONGODB_URI;
const mongodPid = readFileSync('/tmp/regdev/mongo.pid','utf8').trim();
const tokens = await createTestTokens();
writeFileSync('/tmp/regdev/bench/pub.pem', tokens.publicKeyPem);
const name = 'bench_' + Date.now() + '_';
const c = await mongoose.createConnection(uri, { dbName: name + 'registration' }).asPromise();
await c.collection('projects').insertOne({ _id: 'p', version: 1, project: { id: 'p', version: 1, fiscalYear: 2026, divisionCode: '130229', eligibleCategories: ['91','93'], claimWindowDays: null } });
const token = await tokens.sign('clerk');
const cpu = (pid) => { const f = readFileSync(`/proc/${pid}/stat`,'utf8').split(' '); return (Number(f[13]) + Number(f[14])) * 10; };
async function run(label, script, port, path, n, clients) {
  const child = fork(script, [], { env: { ...process.env, PORT: String(port), MONGODB_DB_PREFIX: name, QUEUE_PREFIX: '{' + name + '}', TOKEN_PUBLIC_KEY_FILE: '/tmp/regdev/bench/pub.pem', LOG_LEVEL: process.env.BENCH_LOG ?? 'info' }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  for (;;) { try { const r = await fetch(`http://127.0.0.1:${port}/readyz`); if (r.status < 500) break; } catch {} await new Promise(r => setTimeout(r, 100)); }
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients });
  const post = (body) => new Promise((resolve, reject) => { const data = JSON.stringify(body); const q = http.request({ port, path, method: 'POST', agent, headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(data), authorization: 'Bearer ' + token } }, (r) => { r.resume(); r.on('end', () => resolve(r.statusCode)); }); q.on('error', reject); q.end(data); });
  for (const phase of ['warm', label, label]) {
    const bodies = Array.from({ length: phase === 'warm' ? 1000 : n }, () => registrationBody());
    const [a0, m0, t0] = [cpu(child.pid), cpu(mongodPid), Date.now()]; let i = 0; const codes = {};
    await Promise.all(Array.from({ length: clients }, async () => { while (i < bodies.length) { const s = await post(bodies[i++]); codes[s] = (codes[s] ?? 0) + 1; } }));
    const ms = Date.now() - t0; console.log(phase, clients, `${Math.round(bodies.length / ms * 1000)}/s`, `server ${((cpu(child.pid) - a0) / bodies.length).toFixed(3)} ms`, `mongod ${((cpu(mongodPid) - m0) / bodies.length).toFixed(3)} ms`, JSON.stringify(codes));
  }
  child.kill('SIGTERM'); await new Promise(r => child.on('exit', r)); agent.destroy();
}
const n = Number(process.argv[2] ?? 4000);
await run('plain', '/work/main/services/registration/plain.tmp.mjs', 29801, '/r', n, 128);
await run('ours', '/work/main/services/registration/dist/start.js', 29802, '/api/v1/projects/p/registrations', n, 128);
await c.dropDatabase(); await c.close();
