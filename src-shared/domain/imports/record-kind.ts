import type { DirectoryAwardType } from './directory.ts';
import type { Section } from './group-rows.ts';
import type { Field } from './plan.ts';
import type { RecordCells } from './record-cells.ts';
import type { UnitIndex } from './unit-index.ts';

const PERSONAL: readonly Field[] = [
  'birth',
  'birthMale',
  'birthFemale',
  'rank',
  'post',
  'rankAndPost',
  'rankPostUnit',
  'serviceNumber',
  'gender',
];
/** Accents decide: "Tổ 1" is a team, "Tô Văn An" a man. */
const LIKE_A_UNIT =
  /^(?:phòng|đội|tổ|ban|trạm|trung tâm|văn phòng|công an|tập thể|đơn vị|trại|tiểu đoàn|đại đội|cục|bệnh xá|xã|phường)\s/iu;
const LIKE_A_TEAM = /^(?:đội|tổ|ban|trạm|tiểu đội|tiểu đoàn|trung đội|đại đội|nhóm|bộ phận|phân đội|chi đội)\s/iu;

/** The field that holds who is awarded, on a list of collectives: its own column, else the unit's. */
export const COLLECTIVE_FIELDS: readonly Field[] = [
  'collective',
  'recipient',
  'person',
  'unitName',
  'unit',
  'unitCode',
];
export const PERSON_FIELDS: readonly Field[] = ['person', 'recipient'];

/**
 * Is this row about a person or a collective? A heading above it ("I. TẬP THỂ") settles it; else the columns of the
 * list; where one column holds both, what else the row says, and at last how the name looks.
 */
export function recordKind(
  cells: RecordCells,
  section: Section | undefined,
  award: DirectoryAwardType | undefined,
  units: UnitIndex,
): Section {
  if (section) return section;
  if (cells.has('collective') && cells.text('collective') !== '' && cells.text('person') === '') return 'collective';
  if (!cells.has('person') && !cells.has('recipient')) return 'collective';
  if (cells.filled(...PERSONAL)) return 'person';
  const field = cells.filled(...PERSON_FIELDS);
  if (!field) return 'person';
  const name = cells.text(field);
  if (units.find(name).kind === 'one') return 'collective';
  if (field === 'person') return 'person';
  if (award?.recipient === 'individual') return 'person';
  if (award?.recipient === 'collective') return 'collective';
  return LIKE_A_UNIT.test(name) ? 'collective' : 'person';
}

export const looksLikeTeam = (name: string): boolean => LIKE_A_TEAM.test(name);
