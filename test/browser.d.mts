export function maybeFindBrowser(): string | undefined;
export function findBrowser(): string;
export function ensureBrowser(): string;
export const browserArgs: string[];
