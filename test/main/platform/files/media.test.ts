import { expect, test } from 'vitest';
import { sticksInMounts } from '#main/platform/files/media.ts';

test('sticks are what the desktop mounted, whatever they are called', () => {
  const mounts = [
    'sysfs /sys sysfs rw 0 0',
    '/dev/sda1 / ext4 rw 0 0',
    '/dev/sdb1 /media/lan/KINGSTON vfat rw 0 0',
    Buffer.from('/dev/sdc1 /run/media/lan/USB\\040Thi\\040đua vfat rw 0 0', 'utf8').toString('latin1'),
    'server:/share /mnt/share nfs rw 0 0',
    'broken',
  ].join('\n');
  expect(sticksInMounts(mounts)).toEqual(['/media/lan/KINGSTON', '/run/media/lan/USB Thi đua']);
});
