import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { lookOf, type Look } from './looks.js';
import { portalPage, wear } from './portal.js';

const dressedPortal = ({ name, theme, tokens, id }: Look): TemplateResult => {
  const dress = (element: Element | undefined): void => {
    if (!element) return;
    const { style } = element as HTMLElement;
    wear(element as HTMLElement, tokens);
    if (id === 'hall') {
      style.setProperty('--portal-head', tokens.colours.raised);
      style.setProperty('--portal-head-text', tokens.colours.text);
    }
  };
  return html`<div ${ref(dress)}>${portalPage(`某市总工会 · ${name}`, { theme, motion: 'none' })}</div>`;
};

/** A look has its own theme: the toolbar's would change none. */
const parameters = { ownLook: true };

export default { title: '整页 Pages' };

/** 整个门户：工具栏可换主题、语言、大字版。 */
export const Portal = { render: () => portalPage('某市总工会') };
/** 红色联合会门户：只用 token。 */
export const RedFederation = { parameters, render: () => dressedPortal(lookOf('red')) };
/** 蓝色政府门户：只用 token。 */
export const BlueGovernment = { parameters, render: () => dressedPortal(lookOf('blue')) };
/** 深色数据大厅：只用 token。 */
export const DataHall = { parameters, render: () => dressedPortal(lookOf('hall')) };
