import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FindingList } from '#renderer/features/imports/finding-list.tsx';
import type { Finding } from '#shared/domain/imports/plan.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';

const finding: Finding = {
  severity: 'refused',
  code: 'import.unitUnknown',
  params: { unit: 'PCAX' },
  sheet: 'Tập thể',
  row: 8,
  column: { letter: 'B', heading: 'Tên tập thể' },
  value: 'PCAX',
};

test('a short form is explained where it was not understood, and the list is read again', async () => {
  const { sent } = answerCalls({
    'abbreviations.fullForms': () => ({ ok: true, value: ['Công an xã Bình An', 'Phòng An ninh kinh tế'] }),
    'abbreviations.save': (input) => ({ ok: true, value: input }),
  });
  let taught = 0;
  const { hands } = renderUi(
    <FindingList
      findings={[finding, { ...finding, code: 'import.nameEmpty', params: {} } as Finding]}
      place="Dòng 8"
      onTaught={() => {
        taught += 1;
      }}
    />,
  );
  await hands.click(screen.getByRole('button', { name: '“PCAX” là…' }));
  await hands.type(screen.getByRole('combobox', { name: /“PCAX” là viết tắt của/ }), 'binh an{Enter}');
  await hands.click(screen.getByRole('button', { name: 'Nhớ và đọc lại' }));
  expect(sent('abbreviations.save')).toEqual([{ kind: 'unit', short: 'PCAX', full: 'Công an xã Bình An' }]);
  expect(taught).toBe(1);
});
