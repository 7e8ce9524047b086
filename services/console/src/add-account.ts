import { runAccountCommand } from './accounts/account-command.ts';

async function readPassword(): Promise<string | undefined> {
  if (process.stdin.isTTY) return undefined;
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  return text.replace(/\r?\n$/, '') || undefined;
}

try {
  const said = await runAccountCommand(process.argv.slice(2), process.env, readPassword);
  process.stdout.write(`${said}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
