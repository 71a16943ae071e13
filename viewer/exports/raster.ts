/** An SVG painted as PNG, twice as fine as on the screen. */
const FINENESS = 2;

/** @throws Error when the browser cannot paint it, as when it is too large */
export async function paint(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width * FINENESS;
  canvas.height = image.height * FINENESS;
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("this browser paints no pictures; save it as SVG");
  brush.scale(FINENESS, FINENESS);
  brush.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!blob) throw new Error("the picture is too large; save it as SVG");
  return blob;
}
