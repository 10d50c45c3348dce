import { useCallback, useMemo, useState } from 'react';
import { formatDay } from '#shared/base/local-date.ts';
import { Button } from '../ui/button.tsx';
import { DataGrid } from '../ui/data-grid/data-grid.tsx';
import type { Column, CommitOutcome, RowSource, Sorts } from '../ui/data-grid/grid-types.ts';
import { StateWord } from '../ui/feedback/state-word.tsx';
import { ChoiceChip } from '../ui/filters/choice-chip.tsx';
import { SearchBox } from '../ui/filters/search-box.tsx';
import { Totals } from '../ui/filters/totals.tsx';
import { DetailPane, Facts, NoteBox, Section, Timeline } from '../ui/shell/detail-pane.tsx';
import { ListLayout, Spread } from '../ui/shell/list-layout.tsx';
import { PageHead } from '../ui/shell/page-head.tsx';
import { formChoices, rankChoices, type SampleAward, sampleAward, unitChoices } from './sample-awards.ts';
import { SceneFrame } from './scene-frame.tsx';

const words = { ok: 'Đã xác nhận', wait: 'Chưa gửi', bad: 'Mâu thuẫn' };
const nothing = () => {};

const columns: readonly Column<SampleAward>[] = [
  {
    id: 'number',
    header: 'STT',
    width: 44,
    align: 'end',
    soft: true,
    frozen: true,
    text: (_, index) => String(index + 1),
  },
  {
    id: 'name',
    header: 'Họ và tên',
    width: 160,
    sortable: true,
    frozen: true,
    text: (row) => row.name,
    editor: { kind: 'text', value: (row) => row.name, maxLength: 100 },
  },
  {
    id: 'rank',
    header: 'Cấp bậc',
    width: 96,
    text: (row) => row.rank,
    editor: { kind: 'choice', value: (row) => row.rank, choices: rankChoices },
  },
  {
    id: 'unit',
    header: 'Đơn vị',
    width: 66,
    sortable: true,
    text: (row) => row.unit,
    editor: { kind: 'choice', value: (row) => row.unit, choices: unitChoices },
  },
  {
    id: 'form',
    header: 'Danh hiệu, hình thức',
    width: 140,
    grow: 1,
    text: (row) => row.form,
    editor: { kind: 'choice', value: (row) => row.form, choices: formChoices },
  },
  {
    id: 'decision',
    header: 'Số quyết định',
    width: 120,
    sortable: true,
    text: (row) => row.decision,
    editor: { kind: 'text', value: (row) => row.decision },
  },
  {
    id: 'day',
    header: 'Ngày',
    width: 102,
    sortable: true,
    text: (row) => formatDay(row.day),
    editor: { kind: 'day', value: (row) => row.day, today: '2024-11-24' },
  },
  {
    id: 'state',
    header: 'Đồng bộ',
    width: 126,
    text: (row) => words[row.state],
    render: (row) => <StateWord tone={row.state} word={words[row.state]} />,
  },
];

const groups = [{ at: 0, label: 'Cá nhân · 61 lượt' }];
const keyOf = (row: SampleAward) => row.id;

const made = new Map<number, SampleAward>();

/** A row is the same object each time it is asked for. */
function remembered(index: number): SampleAward {
  const award = made.get(index) ?? sampleAward(index);
  made.set(index, award);
  return award;
}

/** The list of awards as it will be worked in; `rows` of it, made as they are asked for. */
export function AwardsScene({ rows }: { readonly rows: number }) {
  const [edited, setEdited] = useState<ReadonlyMap<number, SampleAward>>(new Map());
  const [sorts, setSorts] = useState<Sorts>([{ columnId: 'name', descending: false }]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<SampleAward | undefined>();
  const [text, setText] = useState('');
  const [forms, setForms] = useState<readonly string[]>([]);
  const source = useMemo<RowSource<SampleAward>>(
    () => ({ count: rows, getRow: (index) => edited.get(index) ?? remembered(index), requestRange: nothing }),
    [edited, rows],
  );
  const commit = useCallback(async (row: SampleAward, columnId: string, value: string): Promise<CommitOutcome> => {
    if (value === '') return { ok: false, sentence: 'Ô này không được để trống.', code: 'award.valueInvalid' };
    const index = Number(row.id.replace('award-', ''));
    setEdited((all) => new Map(all).set(index, { ...row, [columnId]: value }));
    return { ok: true };
  }, []);
  return (
    <SceneFrame current="awards">
      <ListLayout
        head={
          <PageHead
            title="Khen thưởng năm 2024"
            truth={
              <>
                <b>31</b> lượt tập thể · <b>61</b> lượt cá nhân · 8 đơn vị
              </>
            }
            actions={
              <>
                <Button onPress={nothing}>Nhập danh sách</Button>
                <Button onPress={nothing}>In danh sách</Button>
                <Button kind="primary" onPress={nothing}>
                  Thêm lượt khen
                </Button>
              </>
            }
          />
        }
        filters={
          <>
            <ChoiceChip label="Năm" choices={[{ value: '2024', label: '2024' }]} chosen={['2024']} onChange={nothing} />
            <ChoiceChip label="Hình thức" choices={formChoices} chosen={forms} onChange={setForms} multiple />
            <ChoiceChip label="Đơn vị" choices={unitChoices} chosen={[]} onChange={nothing} />
            <ChoiceChip label="Cấp khen" choices={[]} chosen={[]} onChange={nothing} />
            <SearchBox label="Tìm trong danh sách" value={text} onChange={setText} />
            <Spread />
            <ChoiceChip
              label="Dạng xem"
              choices={[{ value: 'cluster', label: 'Của cụm An ninh' }]}
              chosen={['cluster']}
              onChange={nothing}
              required
            />
          </>
        }
        detail={active && <AwardDetail award={active} />}
      >
        <DataGrid
          label="Các lượt khen thưởng"
          columns={columns}
          source={source}
          rowKey={keyOf}
          groups={groups}
          sorts={sorts}
          onSort={setSorts}
          selected={selected}
          onSelect={setSelected}
          onActiveRow={setActive}
          onCommit={commit}
          autoFocus
        />
        <Totals
          totals={[
            { label: 'Cấp Bộ', value: '11' },
            { label: 'Cấp tỉnh', value: '12' },
            { label: 'Công an tỉnh', value: '37' },
          ]}
        />
      </ListLayout>
    </SceneFrame>
  );
}

function AwardDetail({ award }: { readonly award: SampleAward }) {
  return (
    <DetailPane title={award.name}>
      <Facts
        facts={[
          { label: 'Cấp bậc', value: award.rank },
          { label: 'Chức vụ', value: 'Phó Đội trưởng' },
          { label: 'Đơn vị', value: 'Phòng An ninh kinh tế (PA04)' },
          { label: 'Hình thức', value: award.form, award: true },
          { label: 'Quyết định', value: `${award.decision}, ${formatDay(award.day)}` },
          { label: 'Vào Sổ vàng', value: 'số 0147/2024' },
          { label: 'Tiền thưởng', value: '1,5 × 1.800.000 = 2.700.000 đồng' },
        ]}
      />
      <NoteBox heading="Còn thiếu để xét CSTĐ toàn lực lượng">
        Có 2 trong 3 năm liên tục đạt CSTĐ cơ sở (2022, 2023). Thiếu năm 2024.
      </NoteBox>
      <Section heading="Quá trình khen thưởng">
        <Timeline
          events={[
            { id: '1', text: 'Bằng khen của Bộ Công an', small: '15/01/2024 · 9533/QĐ-BCA' },
            { id: '2', text: 'Chiến sĩ thi đua cơ sở', small: '20/12/2023 · 2310/QĐ-CAT-PX03' },
            { id: '3', text: 'Chiến sĩ thi đua cơ sở', small: '19/12/2022 · 2188/QĐ-CAT-PX03' },
          ]}
        />
      </Section>
    </DetailPane>
  );
}
