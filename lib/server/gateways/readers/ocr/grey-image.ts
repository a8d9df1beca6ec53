/** A picture of a page: one byte a pixel, row by row from the upper left corner, 0 black to 255 white. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Pixels; right and bottom are the first that lie outside. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function cropped({ width, pixels }: GreyImage, { left, top, right, bottom }: PixelBox): GreyImage {
  const target = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    target.set(pixels.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, pixels: target };
}

/** Each square of `side` pixels becomes one of their mean; what is left over at the right and the bottom is dropped. */
export function shrunk({ width, height, pixels }: GreyImage, side: number): GreyImage {
  if (side <= 1) return { width, height, pixels };
  const [columns, rows] = [Math.max(1, Math.floor(width / side)), Math.max(1, Math.floor(height / side))];
  const target = new Uint8Array(columns * rows);
  const sums = new Uint32Array(columns);
  const [usedRows, usedColumns] = [Math.min(side, height), Math.min(side, width)];
  for (let row = 0; row < rows; row += 1) {
    sums.fill(0);
    for (let y = row * side; y < row * side + usedRows; y += 1) {
      let at = y * width;
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let step = 0; step < usedColumns; step += 1) sum += pixels[at++] ?? 0;
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < columns; column += 1) {
      target[row * columns + column] = Math.round((sums[column] ?? 0) / (usedRows * usedColumns));
    }
  }
  return { width: columns, height: rows, pixels: target };
}

/** Turned clockwise by quarters of a circle. */
export function quarterTurned(image: GreyImage, quarters: 0 | 1 | 2 | 3): GreyImage {
  if (quarters === 0) return image;
  const { width, height, pixels } = image;
  const target = new Uint8Array(pixels.length);
  if (quarters === 2) {
    for (let at = 0; at < pixels.length; at += 1) target[pixels.length - 1 - at] = pixels[at] ?? 0;
    return { width, height, pixels: target };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = quarters === 1 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      target[at] = pixels[y * width + x] ?? 0;
    }
  }
  return { width: height, height: width, pixels: target };
}

/** Enlarged or made smaller to a width, bilinear. */
export function scaled(image: GreyImage, width: number, height: number): GreyImage {
  if (width === image.width && height === image.height) return image;
  const target = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.max(0, Math.min(image.height - 1, ((y + 0.5) * image.height) / height - 0.5));
    const [above, down] = [Math.floor(fromY), fromY % 1];
    const upperRow = above * image.width;
    const lowerRow = Math.min(image.height - 1, above + 1) * image.width;
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.max(0, Math.min(image.width - 1, ((x + 0.5) * image.width) / width - 0.5));
      const [before, across] = [Math.floor(fromX), fromX % 1];
      const after = Math.min(image.width - 1, before + 1);
      const upper = mixed(image.pixels[upperRow + before], image.pixels[upperRow + after], across);
      const lower = mixed(image.pixels[lowerRow + before], image.pixels[lowerRow + after], across);
      target[y * width + x] = Math.round(mixed(upper, lower, down));
    }
  }
  return { width, height, pixels: target };
}

function mixed(first = 0, second = 0, share: number): number {
  return first + (second - first) * share;
}
