import {
  IconAlertTriangle,
  IconArrowsLeftRight,
  IconArrowUp,
  IconAward,
  IconChartBar,
  IconCheck,
  IconFileText,
  IconHistory,
  IconHome,
  IconSettings,
  IconSitemap,
  IconUsb,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AppFrame } from '../ui/shell/app-frame.tsx';
import { type NavEntry, SideNav } from '../ui/shell/side-nav.tsx';
import { StatusBar, type StatusFact } from '../ui/shell/status-bar.tsx';
import { TitleBar } from '../ui/shell/title-bar.tsx';

const groups: readonly (readonly NavEntry[])[] = [
  [
    { id: 'overview', label: 'Tổng quan', icon: IconHome },
    { id: 'awards', label: 'Khen thưởng', icon: IconAward },
    { id: 'people', label: 'Cá nhân', icon: IconUser },
    { id: 'units', label: 'Đơn vị', icon: IconSitemap },
    { id: 'clusters', label: 'Cụm thi đua', icon: IconUsersGroup },
  ],
  [
    { id: 'decisions', label: 'Quyết định', icon: IconFileText },
    { id: 'reports', label: 'Báo cáo tổng kết', icon: IconChartBar },
  ],
  [
    { id: 'sync', label: 'Đồng bộ', icon: IconUsb, count: { value: 2, label: '2 mâu thuẫn' } },
    { id: 'settings', label: 'Cài đặt', icon: IconSettings },
  ],
];

const nothing = () => {};

const facts: readonly StatusFact[] = [
  { id: 'saved', icon: IconCheck, tone: 'ok', text: <b>Đã lưu 10:42</b>, onOpen: nothing },
  { id: 'unsent', icon: IconArrowUp, tone: 'wait', text: <b>14 thay đổi chưa gửi</b>, onOpen: nothing },
  {
    id: 'confirmed',
    icon: IconArrowsLeftRight,
    text: (
      <>
        Cấp trên xác nhận đến <b>20/11/2024</b>
      </>
    ),
    onOpen: nothing,
  },
  { id: 'conflicts', icon: IconAlertTriangle, tone: 'bad', text: <b>2 mâu thuẫn cần chọn</b>, onOpen: nothing },
];

const aside: readonly StatusFact[] = [
  { id: 'backup', icon: IconHistory, text: 'Sao lưu 08:00, đã kiểm tra', onOpen: nothing },
  { id: 'list', text: '92 dòng · đã chọn 1' },
];

type SceneFrameProps = { readonly current: string; readonly children: ReactNode };

/** The frame as it stands at a cluster head's station. */
export function SceneFrame({ current, children }: SceneFrameProps) {
  return (
    <AppFrame
      title={
        <TitleBar
          product="Sổ Vàng"
          unitName="Phòng An ninh chính trị nội bộ"
          unitCode="PA03"
          stationWord="máy của cụm trưởng Cụm An ninh"
          search={{ label: 'Tìm người, đơn vị, quyết định…', keys: 'Ctrl K', onOpen: nothing }}
          person={{ text: 'Lê Thu Hạnh · nhập liệu', onOpen: nothing }}
        />
      }
      side={<SideNav label="Các màn hình" groups={groups} current={current} onGo={nothing} />}
      status={<StatusBar label="Tình trạng máy trạm" facts={facts} aside={aside} />}
    >
      {children}
    </AppFrame>
  );
}
