import { readFileSync } from 'node:fs';
import type {
  DirectoryAwardType,
  DirectoryRank,
  DirectoryUnit,
  ImportDirectory,
} from '#shared/domain/imports/directory.ts';

const catalogue = <T>(name: string): T =>
  JSON.parse(readFileSync(`${import.meta.dirname}/../../../../db/seed/catalogue/${name}`, 'utf8')) as T;

export const awardTypes: readonly DirectoryAwardType[] = catalogue<
  Array<Omit<DirectoryAwardType, 'id' | 'aliases'> & { aliases?: string[] }>
>('award-types.json').map((type) => ({ ...type, id: `type:${type.code}`, aliases: type.aliases ?? [] }));

export const ranks = catalogue<DirectoryRank[]>('ranks.json');

const unit = (code: string, name: string): DirectoryUnit => ({ id: `unit:${code}`, code, name, status: 'active' });

/** The eight units of the sample's cluster. */
export const units: readonly DirectoryUnit[] = [
  unit('PA01', 'Phòng An ninh đối ngoại'),
  unit('PA02', 'Phòng An ninh đối nội'),
  { ...unit('PA03', 'Phòng An ninh chính trị nội bộ'), shortName: 'Phòng ANCTNB' },
  unit('PA04', 'Phòng An ninh kinh tế'),
  unit('PA05', 'Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao'),
  unit('PA06', 'Phòng Kỹ thuật nghiệp vụ'),
  unit('PA08', 'Phòng Quản lý xuất nhập cảnh'),
  unit('PA09', 'Phòng An ninh điều tra'),
];

export const directoryWith = (changes: Partial<ImportDirectory> = {}): ImportDirectory => ({
  units,
  awardTypes,
  ranks,
  today: '2026-11-24',
  ...changes,
});
