import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { init, type Functions } from "@embedpdf/pdfium";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { FileRefusal } from "../reading.ts";

/** A function of PDFium's C interface (public/fpdf*.h); pointers are numbers, truth is 0 or 1. */
type Call = (...numbers: number[]) => number;

/**
 * PDFium, compiled to WebAssembly. Its functions are called as they are exported: the package's own wrappers cost ten times as
 * much, and a page has thousands of characters.
 */
export interface Pdfium {
  readonly call: Readonly<Record<`_${keyof Functions}` | "_malloc" | "_free", Call>>;
  /** Views of its memory; they change when it grows, so they are asked for anew at each use. */
  readonly memory: {
    readonly HEAPU8: Uint8Array;
    readonly HEAPF32: Float32Array;
    readonly HEAPF64: Float64Array;
  };
}

/** An open file. Whoever opened it closes it: its bytes lie in WebAssembly's memory, which nothing collects. */
export interface PdfDocument {
  readonly pageCount: number;
  readonly pdfium: Pdfium;
  /** PDFium's handle. */
  readonly handle: number;
  readonly close: () => void;
}

let loading: Promise<Pdfium> | undefined;

/** One PDFium serves the process; after a trap its memory is not to be trusted, and the next file gets another one. */
async function pdfium(): Promise<Pdfium> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfium> {
  const program = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  // Copied out of Node's pooled buffer: WebAssembly wants an ArrayBuffer of its own.
  const loaded = await init({ wasmBinary: new Uint8Array(program).buffer });
  loaded.PDFiumExt_Init();
  // The package declares its exports by Emscripten's types, which do not list them.
  const exported = loaded.pdfium as unknown as Pdfium["call"] & Pdfium["memory"];
  return { call: exported, memory: exported };
}

/** FPDF_GetLastError (fpdfview.h). */
const ERROR_PASSWORD = 4;
const ERROR_SECURITY = 5;

/** Opens a file; one that only restricts printing or copying, with an empty user password, opens like any other. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PdfDocument, FileRefusal>> {
  if (bytes.length === 0) return refuse("empty_file");
  const engine = await pdfium();
  return refusingTraps(() => {
    const { call, memory } = engine;
    const address = call._malloc(bytes.length);
    if (address === 0) throw new RangeError("WebAssembly's memory does not hold the file.");
    memory.HEAPU8.set(bytes, address);
    const handle = call._FPDF_LoadMemDocument64(address, bytes.length, 0);
    if (handle === 0) {
      const error = call._FPDF_GetLastError();
      call._free(address);
      return refuse(
        error === ERROR_PASSWORD || error === ERROR_SECURITY ? "password_protected" : "file_damaged",
      );
    }
    const close = (): void => {
      call._FPDF_CloseDocument(handle);
      call._free(address);
    };
    const pageCount = call._FPDF_GetPageCount(handle);
    if (pageCount > 0) return accept({ pageCount, pdfium: engine, handle, close });
    close();
    return refuse("file_damaged");
  });
}

/**
 * A file that drives PDFium into a trap (memory out of bounds, out of memory, endless recursion) is damaged, whether by accident
 * or on purpose; everything else that is thrown is ours.
 */
export function refusingTraps<Value>(work: () => Result<Value, FileRefusal>): Result<Value, FileRefusal> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
    loading = undefined;
    return refuse("file_damaged");
  }
}

/** Opens a page for `work` and closes it whatever happens; null where the page's own objects are broken. */
export function withPage<Value>(
  document: PdfDocument,
  index: number,
  work: (page: number) => Value,
): Value | null {
  const { call } = document.pdfium;
  const page = call._FPDF_LoadPage(document.handle, index);
  if (page === 0) return null;
  try {
    return work(page);
  } finally {
    call._FPDF_ClosePage(page);
  }
}

/** Lends memory of PDFium for `work`, in bytes; aligned for any number. */
export function withMemory<Value>({ call }: Pdfium, bytes: number, work: (address: number) => Value): Value {
  const address = call._malloc(bytes);
  try {
    return work(address);
  } finally {
    call._free(address);
  }
}
