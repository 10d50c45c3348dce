import { IconFileImport, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback/banner.tsx';
import { ConfirmDialog } from '../ui/feedback/confirm-dialog.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { NextStep } from '../ui/feedback/next-step.tsx';
import { ProgressPanel } from '../ui/feedback/progress-panel.tsx';
import { RefusalMessage } from '../ui/feedback/refusal-message.tsx';
import { StateWord } from '../ui/feedback/state-word.tsx';
import { useToasts } from '../ui/feedback/toasts.tsx';
import { MenuButton } from '../ui/filters/menu-button.tsx';
import { Figures } from '../ui/filters/totals.tsx';
import { KeyHints } from '../ui/kbd.tsx';
import { Card, Page } from '../ui/shell/page.tsx';
import { PageHead } from '../ui/shell/page-head.tsx';
import { SceneFrame } from './scene-frame.tsx';

const nothing = () => {};
const longName = 'Phòng Quản lý xuất nhập cảnh và Phòng, chống tội phạm sử dụng công nghệ cao, Công an tỉnh';

/** Every piece that tells something, in every state. */
export function PiecesScene() {
  const toasts = useToasts();
  const [asking, setAsking] = useState(false);
  return (
    <SceneFrame current="overview">
      <Page head={<PageHead title="Tổng quan" truth={longName} />}>
        <NextStep
          icon={IconFileImport}
          sentence="Danh sách năm 2024 chưa được đưa vào. Nhập từ tệp Excel của đơn vị, hoặc gõ trực tiếp."
          action={<Button onPress={nothing}>Nhập danh sách</Button>}
        />
        <Figures
          figures={[
            { label: 'lượt tập thể', value: '31', note: 'năm trước 28' },
            { label: 'lượt cá nhân', value: '61', note: 'năm trước 57' },
            { label: 'đơn vị đã nộp', value: '8 / 8' },
            { label: 'mâu thuẫn cần chọn', value: '2' },
          ]}
        />
        <Banner title="Không nhập bí mật nhà nước vào phần mềm này" kind="danger" />
        <Banner
          kind="warning"
          title="2 dòng có cấp khen khác với hình thức"
          action={
            <Button size="small" onPress={nothing}>
              Xem
            </Button>
          }
          onClose={nothing}
        >
          {longName}
        </Banner>
        <Banner kind="done">Đã đưa vào 92 lượt khen thưởng.</Banner>
        <Banner>Máy trạm chưa được cấp trên chứng nhận.</Banner>
        <Card title="Việc đang chạy">
          <ProgressPanel what="Đang nhập danh sách" done={12_480} total={100_000} secondsLeft={42} onCancel={nothing} />
          <ProgressPanel what="Đang đọc tệp" done={0} onCancel={nothing} cancelling />
        </Card>
        <Card
          title="Trạng thái"
          action={
            <MenuButton
              label="Thêm"
              items={[{ id: 'print', label: 'In danh sách', icon: IconPrinter, keys: 'Ctrl P', onSelect: nothing }]}
            />
          }
        >
          <StateWord tone="ok" word="Đã xác nhận" />
          <StateWord tone="wait" word="Chưa gửi" />
          <StateWord tone="bad" word="Mâu thuẫn" />
          <RefusalMessage
            sentence="Tệp này gửi cho máy trạm khác."
            whatToDo="Xin bên gửi xuất lại cho máy trạm K7QX."
            code="bundle.otherStation"
          />
          <KeyHints
            hints={[
              { keys: 'F2', does: 'sửa ô' },
              { keys: 'Enter', does: 'lưu và xuống' },
              { keys: 'Esc', does: 'bỏ' },
            ]}
          />
          <span>
            <Button
              onPress={() =>
                toasts.show({ text: `Đã bỏ “${longName}”`, action: { label: 'Hoàn tác', onPress: nothing } })
              }
            >
              Báo tin
            </Button>{' '}
            <Button kind="danger" onPress={() => setAsking(true)}>
              Phục hồi
            </Button>{' '}
            <Button kind="quiet" onPress={nothing}>
              Bỏ qua
            </Button>{' '}
            <Button onPress={nothing} disabled>
              Chưa được
            </Button>{' '}
            <Button kind="link" onPress={nothing}>
              Xem thêm
            </Button>
          </span>
        </Card>
        <EmptyState
          title="Chưa có lượt khen thưởng nào"
          sentence="Nơi này giữ mọi lượt khen của đơn vị."
          action={
            <Button kind="primary" onPress={nothing}>
              Nhập danh sách
            </Button>
          }
        />
        <ConfirmDialog
          open={asking}
          title="Thay toàn bộ dữ liệu bằng bản sao lưu?"
          confirmLabel="Thay dữ liệu"
          danger
          onConfirm={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        >
          Mọi thay đổi sau 08:00 ngày 20/11/2024 sẽ mất. Việc này không hoàn tác được.
        </ConfirmDialog>
      </Page>
    </SceneFrame>
  );
}
