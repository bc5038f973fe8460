import { execSync } from 'node:child_process';

const [, , target = 'production'] = process.argv;

export function release(version: string): void {
  execSync(`npm version ${version} --no-git-tag-version`, { stdio: 'inherit' });
  execSync(`npm run build -- --mode ${target}`, { stdio: 'inherit' });
}
