import { seedId } from '#db/ship.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import type { Id } from '#shared/base/ids.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { type BenchHost, must, openBenchHost } from './bench-host.ts';
import type { Prepared } from './bench-part.ts';
import { invent, inventUnits } from './invent.ts';
import { writeInvented, writeUnits } from './write-rows.ts';

/** Known to everybody, for stations that are gone when the bench ends. */
export const benchPassphrase = 'đo cho biết nhanh hay chậm';

/** First run without the window; the sample units are in place. */
export async function setUp(host: BenchHost, role: StationRole): Promise<string> {
  const made = await stationsHandlers(host.deps)['station.setUp'](
    {
      role,
      unitId: role === 'unit' ? (seedId('unit', 'PA03') as Id<'unit'>) : null,
      name: 'Máy đo',
      sampleUnits: true,
      actorName: 'Lê Thu Hạnh',
      passphrase: benchPassphrase,
    },
    host.ctx(),
  );
  return must(made).stationId;
}

const letterhead = {
  validFrom: '2020-01-01',
  parentBody: 'Bộ Công an',
  issuingBody: 'Công an tỉnh Hải Dương',
  place: 'Hải Dương',
  signerAuthority: [],
  signerTitle: 'GIÁM ĐỐC',
  signerRank: 'Đại tá',
  signerName: 'Nguyễn Văn Bình',
  recipients: ['Lưu: VT'],
};

const years = Array.from({ length: 10 }, (_, at) => 2015 + at);

/** Headquarters' station with so many awards of ten years, a fifth as many people and units in proportion. */
export async function prepareStation(folder: string, seed: number, awards: number): Promise<Prepared> {
  const host = openBenchHost(folder, { seed });
  try {
    await setUp(host, 'headquarters');
    must(await stationsHandlers(host.deps)['letterhead.save'](letterhead, host.ctx()));
    const units = inventUnits(seed, Math.max(8, Math.round(awards / 200)));
    const invented = invent(seed, { people: Math.max(120, Math.round(awards / 5)), awards, years }, units);
    writeUnits(host, units);
    writeInvented(host, invented);
    // As after the first night: the planner knows nothing more than the program ever tells it.
    host.deps.register().raw.pragma('wal_checkpoint(TRUNCATE)');
    return { folder, invented };
  } finally {
    host.close();
  }
}
