/**
 * What the file dialog offers. The content decides in the end (lib/server/gateways/readers/file-format.ts); a file of another
 * ending can still be dropped.
 */
export const ACCEPTED_FILES = [
  ".pdf,application/pdf",
  ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".odt,application/vnd.oasis.opendocument.text",
  ".html,.htm,.xhtml,text/html",
  ".xml,application/xml,text/xml",
  ".md,.markdown,text/markdown",
  ".txt,text/plain",
  ".png,.jpg,.jpeg,.tif,.tiff,image/png,image/jpeg,image/tiff",
].join(",");
