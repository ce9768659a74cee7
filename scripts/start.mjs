// npm start: set-up, then the demo at http://localhost:5173 until it is stopped.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, say, setup } from './setup.mjs';

await setup();
say('starting the demo at http://localhost:5173/ (stop it with Ctrl+C)');
const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
const server = spawn(process.execPath, [vite, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
