const EDGE = 1_280;
const LARGEST = 300_000;

/** A photo as the proof it is sent as: a JPEG in Base64, small enough for a phone's connection. */
export async function proof(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  for (const quality of [.8, .6, .4, .2]) {
    const base64 = canvas.toDataURL('image/jpeg', quality).split(',')[1];
    if (base64.length * 3 / 4 <= LARGEST) return base64;
  }
  throw new Error('too large');
}
