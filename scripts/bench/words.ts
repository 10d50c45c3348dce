/** Parts of invented names and sentences. */
export const families =
  'Nguyễn,Trần,Lê,Phạm,Hoàng,Huỳnh,Phan,Vũ,Võ,Đặng,Bùi,Đỗ,Hồ,Ngô,Dương,Lý,Đinh,Trịnh,Mai,Tô'.split(',');
export const middles = {
  male: 'Văn,Đức,Quang,Minh,Hữu,Công,Xuân,Đình,Mạnh,Anh,Thanh,Trọng'.split(','),
  female: 'Thị,Thu,Ngọc,Thanh,Minh,Thị Hồng,Thị Thu,Phương,Bích,Kim,Thùy,Diệu'.split(','),
};
export const givens = {
  male: 'An,Bình,Chiến,Cường,Dũng,Đạt,Đông,Giang,Hải,Hiếu,Hòa,Hùng,Khánh,Kiên,Lâm,Long,Mạnh,Nam,Phong,Quân,Sơn,Thắng,Tiến,Trung,Tuấn,Việt,Vinh'.split(
    ',',
  ),
  female:
    'Ánh,Bưởi,Chi,Dung,Duyên,Hà,Hạnh,Hằng,Hiền,Hoa,Hồng,Huế,Hương,Lan,Liên,Linh,Loan,Mai,Nga,Ngân,Nhung,Oanh,Phượng,Quỳnh,Thảo,Thủy,Trang,Uyên,Vân,Yến'.split(
      ',',
    ),
};
export const ranks = ['Thiếu úy', 'Trung úy', 'Thượng úy', 'Đại úy', 'Thiếu tá', 'Trung tá', 'Thượng tá'];
export const posts = ['Cán bộ', 'Cán bộ', 'Cán bộ', 'Phó Đội trưởng', 'Đội trưởng', 'Phó Trưởng phòng'];
export const works =
  'thực hiện nhiệm vụ bảo đảm an ninh, trật tự,đấu tranh phòng, chống tội phạm,phong trào thi đua,công tác tham mưu,công tác hậu cần,xây dựng lực lượng,cải cách hành chính,bảo vệ các ngày lễ lớn,tuần tra, kiểm soát,công tác dân vận'.split(
    /,(?! )/,
  );
export const places = ['trên địa bàn tỉnh', 'tại cơ sở', 'trong toàn lực lượng', 'ở vùng cao', 'tại các xã, phường'];
export const offices = ['Phòng Nghiệp vụ', 'Đội Công tác', 'Trạm', 'Phòng Tổng hợp', 'Ban Huấn luyện'];

/** Forms of the catalogue by who decides, for people and for collectives, and the ending of the decision's number. */
export const forms = [
  {
    level: 'provincial_police',
    share: 6,
    person: ['CHIEN_SI_TIEN_TIEN', 'CHIEN_SI_TIEN_TIEN', 'CSTD_CO_SO', 'GK_GD_CAT'],
    unit: ['DON_VI_TIEN_TIEN', 'GK_GD_CAT'],
    ending: 'QĐ-CAT',
  },
  {
    level: 'ministry',
    share: 2,
    person: ['BK_BCA', 'CSTD_TOAN_LUC_LUONG'],
    unit: ['BK_BCA', 'DON_VI_QUYET_THANG', 'CO_BCA'],
    ending: 'QĐ-BCA',
  },
  { level: 'province', share: 1, person: ['BK_TINH', 'CSTD_TINH'], unit: ['BK_TINH', 'CO_TINH'], ending: 'QĐ-UBND' },
  { level: 'unit', share: 1, person: ['GK_DON_VI_CO_SO'], unit: ['GK_DON_VI_CO_SO'], ending: 'QĐ-PX' },
] as const;
