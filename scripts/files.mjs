// Small file helpers shared by the scripts.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** The paths (relative to the repository) of the files under `folder` whose name ends with one of `endings`, sorted. */
export function filesUnder(folder, endings) {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}
