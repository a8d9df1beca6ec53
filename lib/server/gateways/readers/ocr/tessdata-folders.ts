/** Where the packages of the usual systems put tesseract's data; the reader must be allowed to read them. */
export function tessdataFolders(): readonly string[] {
  return TESSDATA_FOLDERS;
}

const TESSDATA_FOLDERS = [
  "/usr/share/tesseract-ocr/5/tessdata",
  "/usr/share/tesseract-ocr/4.00/tessdata",
  "/usr/share/tessdata",
  "/usr/local/share/tessdata",
  "/opt/homebrew/share/tessdata",
];
