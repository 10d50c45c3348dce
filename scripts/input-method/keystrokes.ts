/** The ways of typing Vietnamese that offices use. */
export const typings = ['Telex', 'VNI'] as const;
export type Typing = (typeof typings)[number];

/** Texts with the keys that a person presses for them. */
export const keysOf = {
  'Nguyễn Thị Hòa': { Telex: 'Nguyeenx Thij Hoaf', VNI: 'Nguye6n4 Thi5 Hoa2' },
  'Đặng Quốc Đạt': { Telex: 'DDawngj Quoocs DDatj', VNI: 'D9a8ng5 Quo6c1 D9at5' },
  'khen thưởng': { Telex: 'khen thuwowngr', VNI: 'khen thu7o7ng3' },
} as const satisfies Record<string, Record<Typing, string>>;

export type Typed = keyof typeof keysOf;
