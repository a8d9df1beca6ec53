/** A size for people: "640 kB", "1.4 MB". Units are powers of 1024, as file managers count. */
export function fileSize(bytes: number): { readonly size: number; readonly unit: "mb" | "kb" | "b" } {
  if (bytes >= 1_048_576) return { size: Math.round(bytes / 104_857.6) / 10, unit: "mb" };
  return bytes >= 1_024 ? { size: Math.round(bytes / 1_024), unit: "kb" } : { size: bytes, unit: "b" };
}
