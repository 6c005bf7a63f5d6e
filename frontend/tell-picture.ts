/** Pictures as the server takes them. */

const AS_THEY_ARE = ['image/jpeg', 'image/png'];
const QUALITY = 0.9;
const LONGEST_SIDE = 6000;

/**
 * Paints a picture of another kind (HEIC, WebP, GIF ...) anew as a JPEG where this browser can read it. What it can't read goes as it is,
 * and the server says what to do.
 */
export async function asTaken(file: File): Promise<{ blob: Blob; name: string }> {
  if (!file.type.startsWith('image/') || AS_THEY_ARE.includes(file.type)) {
    return { blob: file, name: file.name };
  }
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const shrink = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * shrink);
    canvas.height = Math.round(picture.height * shrink);
    const brush = canvas.getContext('2d');
    if (!brush) {
      return { blob: file, name: file.name };
    }
    brush.fillStyle = 'white';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    return blob ? { blob, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' } : { blob: file, name: file.name };
  } catch {
    return { blob: file, name: file.name };
  }
}
