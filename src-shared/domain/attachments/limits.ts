const MB = 1024 ** 2;

/** What a scan may be, said before anybody chooses a file. A page at 300 dpi takes about 1 MB. */
export const scanLimits = {
  maxFileBytes: 20 * MB,
  maxRecordBytes: 200 * MB,
  /** A3 at 600 dpi has 70 million; a picture that unpacks to more would only fill the memory. */
  maxPixels: 120_000_000,
  maxSide: 30_000,
  maxNameLength: 120,
} as const;
