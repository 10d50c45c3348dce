// A program that holds a data folder until it is killed: node test/support/hold-folder.ts LOCK_FILE
import { holdFolder } from '#main/platform/register/lock-file.ts';

const held = holdFolder(process.argv[2] ?? '', process.pid);
process.stdout.write(held.ok ? 'held' : held.code);
setInterval(() => {}, 60_000);
