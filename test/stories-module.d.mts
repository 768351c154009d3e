export function storiesModule(rootDir: string, base?: string): string;
export const standIns: Readonly<Record<string, string>>;
