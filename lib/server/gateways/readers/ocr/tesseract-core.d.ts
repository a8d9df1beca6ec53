/**
 * The part of tesseract.js-core (npm, Tesseract 5 and Leptonica compiled to WebAssembly, Apache-2.0) that tesseract.ts uses. The
 * package ships no types; the names are those of Tesseract's C++ interface (tesseract/baseapi.h) and of Leptonica (allheaders.h).
 */
declare module "tesseract.js-core/tesseract-core-*" {
  interface Pix {
    get_w(): number;
    get_h(): number;
    /** Bits a pixel. */
    get_d(): number;
    /** Words of 32 bits in a row. */
    get_wpl(): number;
    /** Pixels an inch; 0 where the file does not say. */
    get_xres(): number;
    /** Wraps the null pointer where there is none. */
    get_colormap(): { get_array(): object; get_n(): number };
    /** Address. */
    get_data(): number;
  }

  export interface TessBaseAPI {
    Init(folder: null, languages: string, engine: number, config: undefined): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes /input; 0 or 1 for a file that Leptonica cannot read. */
    SetImageFile(exifOrientation: number, radians: number): number;
    SetRectangle(left: number, top: number, width: number, height: number): void;
    SetSourceResolution(dpi: number): void;
    GetInputImage(): Pix;
    Recognize(monitor: null): number;
    MeanTextConf(): number;
    GetJSONText(page: number): string;
    Clear(): void;
    End(): void;
  }

  export interface TesseractCore {
    readonly TessBaseAPI: new () => TessBaseAPI;
    readonly FS: {
      writeFile(path: string, bytes: Uint8Array): void;
      unlink(path: string): void;
    };
    getValue(address: number, type: "i32" | "i8"): number;
    getPointer(object: object): number;
  }

  interface Hooks {
    readonly TesseractProgress: (percent: number) => void;
    readonly print: (line: string) => void;
    readonly printErr: (line: string) => void;
  }

  export default function load(hooks: Hooks): Promise<TesseractCore>;
}
