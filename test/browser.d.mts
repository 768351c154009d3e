export function maybeFindBrowser(): string | undefined;
export function findBrowser(): string;
export function ensureBrowser(): string;
export const browserArgs: string[];
export function isDebianRoot(): boolean;
export function aptInstall(packages: string[]): void;
