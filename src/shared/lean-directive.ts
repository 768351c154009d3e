// The shipped build puts this file in the place of `lit/directive.js` (vite.config.ts): see lean-lit-html.ts. Our
// directives are asked to `update` and draw nothing by themselves.

/** A class that does something at its place, each time that it is given values. */
export class Directive {
  constructor(_part: unknown) {}
}

type DirectiveClass = new (part: never) => Directive;

/** Makes of a class what stands in a template: lean-lit-html.ts makes one of it at the place. */
export function directive(kind: DirectiveClass): (...values: readonly unknown[]) => {
  readonly _$litDirective$: DirectiveClass;
  readonly values: readonly unknown[];
} {
  return (...values) => ({ _$litDirective$: kind, values });
}
