// The work that is killed: node scripts/faults/killed-work.ts ORDER, a JSON of `KilledOrder`; speaks one line a thing.
import { exchangeHandlers } from '#main/features/exchange/index.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import type { Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { must, openBenchHost, token } from '../bench/bench-host.ts';
import { benchPassphrase } from '../bench/prepare-station.ts';

/** Said on the command line. */
export interface KilledOrder {
  readonly work: 'take' | 'send' | 'save';
  readonly folder: string;
  readonly seed: number;
  /** the bundle that is taken, or the folder it is written to */
  readonly place: string;
  /** station that gets what is sent */
  readonly to: string;
  /** number of the first thing saved */
  readonly from: number;
}

const order = JSON.parse(process.argv[2] ?? '') as KilledOrder;
const host = openBenchHost(order.folder, { seed: order.seed });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (order.work === 'save') {
  const register = host.deps.register();
  const ids = register.read.all<{ id: Uint8Array }>('SELECT id FROM award ORDER BY id LIMIT 50').map(({ id }) => id);
  say('begun');
  for (let n = order.from; ; n++) {
    must(
      register.write(host.ctx(), 'award.correct', (db) => {
        db.run('UPDATE award SET note = ? WHERE id = ?', `Lần ghi ${n}`, ids[n % ids.length] ?? null);
        db.run('UPDATE award SET reason = ? WHERE id = ?', `Lần ghi ${n}`, ids[n % ids.length] ?? null);
        return ok(null);
      }),
    );
    say(`saved ${n}`);
    // The parent must hear of it before the next.
    await unwatchedJob.pause();
  }
}

must(await stationsHandlers(host.deps)['station.unlock']({ passphrase: benchPassphrase }, host.ctx()));
say('begun');
if (order.work === 'take')
  must(await exchangeHandlers(host.deps)['bundles.take']({ file: token(order.place) }, host.ctx(), unwatchedJob));
else
  must(
    await exchangeHandlers(host.deps)['bundles.export'](
      { folder: token(order.place), to: order.to as Id<'station'> },
      host.ctx(),
      unwatchedJob,
    ),
  );
say('done');
host.close();
