export function maybeFindEngine(name: 'firefox' | 'webkit'): string | undefined;
export function ensureEngines(): void;
