/** The kinds of files that the endpoint can check, by the name that settings use, with their media types. */
const mimes = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type FileType = keyof typeof mimes;

export const fileTypes = Object.keys(mimes) as FileType[];

export const isFileType = (name: string): name is FileType => Object.hasOwn(mimes, name);

/** The kind that a media type names; null when the endpoint cannot check it. */
export const fileTypeOf = (mime: string): FileType | null =>
  fileTypes.find((type) => mimes[type] === mime) ?? null;
