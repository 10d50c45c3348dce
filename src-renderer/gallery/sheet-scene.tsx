import { useState } from 'react';
import { ChoiceField } from '../ui/fields/choice-field.tsx';
import { DayField } from '../ui/fields/day-field.tsx';
import { FieldRow, Form } from '../ui/fields/field.tsx';
import { FileField } from '../ui/fields/file-field.tsx';
import { PassphraseField } from '../ui/fields/passphrase-field.tsx';
import { CheckField, RadioCards } from '../ui/fields/radio-cards.tsx';
import { TextField } from '../ui/fields/text-field.tsx';
import { StepSheet } from '../ui/sheet/step-sheet.tsx';
import { unitChoices } from './sample-awards.ts';
import { SceneFrame } from './scene-frame.tsx';

const nothing = () => {};

/** Every field, in the sheet of a first run. */
export function SheetScene() {
  const [role, setRole] = useState<'unit' | 'headquarters'>('unit');
  const [unit, setUnit] = useState<string | undefined>('PA03');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('con trâu đi trước cái cày đi sau');
  const [day, setDay] = useState('2024-06-05');
  const [keep, setKeep] = useState(true);
  return (
    <SceneFrame current="settings">
      <StepSheet
        title="Thiết lập máy trạm"
        steps={[
          { id: 'who', label: 'Máy của ai' },
          { id: 'paper', label: 'Tiêu đề và người ký' },
          { id: 'list', label: 'Đưa danh sách vào' },
        ]}
        current="paper"
        onBack={nothing}
        onClose={nothing}
        note="Sửa lại được trong Cài đặt."
        next={{ label: 'Tiếp tục', onPress: nothing }}
        narrow
      >
        <Form onSubmit={nothing}>
          <RadioCards
            label="Máy này là"
            cards={[
              {
                value: 'unit',
                title: 'Máy trạm đơn vị',
                sentence: 'Nhập và in danh sách của đơn vị, gửi lên cấp trên.',
              },
              {
                value: 'headquarters',
                title: 'Máy trạm cấp trên',
                sentence: 'Nhận danh sách của các đơn vị, soát và quyết định.',
              },
            ]}
            value={role}
            onChange={setRole}
          />
          <ChoiceField
            label="Đơn vị"
            hint="Gõ mã hoặc vài chữ đầu, không cần dấu."
            choices={unitChoices}
            value={unit}
            onChange={setUnit}
          />
          <FieldRow>
            <TextField
              label="Họ và tên"
              value={name}
              onChange={setName}
              error={name ? undefined : 'Cần tên người dùng máy để ghi vào lịch sử.'}
            />
            <DayField label="Có hiệu lực từ" value={day} onChange={setDay} today="2024-11-24" />
          </FieldRow>
          <PassphraseField
            label="Mật khẩu của khóa"
            hint="Một câu dễ nhớ, ít nhất 12 ký tự."
            value={secret}
            onChange={setSecret}
            fresh
          />
          <TextField label="Nơi nhận" optional lines={3} value="- Như trên;&#10;- Lưu: VT, PX03." onChange={nothing} />
          <CheckField
            label="Tự sao lưu mỗi ngày"
            hint="Vào lần mở đầu tiên trong ngày."
            checked={keep}
            onChange={setKeep}
          />
          <FileField
            label="Danh sách khen thưởng"
            hint="Tệp Excel (.xlsx)"
            buttonLabel="Chọn tệp…"
            onChoose={nothing}
            onDrop={nothing}
          />
          <FileField
            label="Danh sách"
            hint=""
            chosen={{
              name: 'Danh sách khen thưởng năm 2024 của Cụm An ninh (bản chính thức).xlsx',
              about: '48 kB · 3 trang',
            }}
            buttonLabel="Chọn tệp khác…"
            onChoose={nothing}
            error="Tệp có mật khẩu. Mở bằng Excel, bỏ mật khẩu rồi chọn lại."
          />
        </Form>
      </StepSheet>
    </SceneFrame>
  );
}
