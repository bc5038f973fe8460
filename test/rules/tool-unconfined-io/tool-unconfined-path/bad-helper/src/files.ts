import { unlink } from 'node:fs/promises';

export async function removeUpload(name: string) {
  await unlink(`uploads/${name}`);
//             ^^^^^^^^^^^^^^^^^ tool-unconfined-path
}
