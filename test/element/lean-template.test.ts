import { expect } from 'chai';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fixture } from '../fixture.js';

// What the stand-in for Lit's templates must not get wrong, told by what stands on the page.
class TemplateHost extends LitElement {
  static override properties = { picture: { attribute: false } };
  declare picture: TemplateResult | typeof nothing;
  protected override render(): unknown {
    return this.picture ?? nothing;
  }
}
customElements.define('template-host', TemplateHost);

async function shown(host: TemplateHost, picture: TemplateResult): Promise<string> {
  host.picture = picture;
  await host.updateComplete;
  return (host.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

describe('templates', () => {
  const ending = (text: string): TemplateResult => html`<b>begin</b>${text ? html`<i>${text}</i>` : nothing}`;
  const page = (first: string, second: string): TemplateResult =>
    html`<div>${ending(first)} | ${ending(second)} | tail</div>`;

  it('a place at the very end of one takes nothing away that stands behind it', async () => {
    const host = await fixture<TemplateHost>('<template-host></template-host>');
    expect(await shown(host, page('one', 'two'))).to.equal('beginone | begintwo | tail');
    expect(await shown(host, page('', 'two'))).to.equal('begin | begintwo | tail');
    expect(await shown(host, page('', ''))).to.equal('begin | begin | tail');
    expect(await shown(host, page('three', ''))).to.equal('beginthree | begin | tail');
  });

  it('drawn often, each says its own', async () => {
    const host = await fixture<TemplateHost>('<template-host></template-host>');
    const row = (at: number): TemplateResult =>
      html`<p title=${at % 2 ? `no. ${at}` : nothing} class="row ${at}">${at === 3 ? '' : at}</p>`;
    await shown(host, html`<div>${[0, 1, 2, 3, 4, 5].map(row)}</div>`);
    const rows = Array.from(host.shadowRoot!.querySelectorAll('p'));
    expect(rows.map((one) => one.textContent)).to.deep.equal(['0', '1', '2', '', '4', '5']);
    expect(rows.map((one) => one.getAttribute('title'))).to.deep.equal([
      null,
      'no. 1',
      null,
      'no. 3',
      null,
      'no. 5',
    ]);
    expect(rows.map((one) => one.className)).to.deep.equal([0, 1, 2, 3, 4, 5].map((at) => `row ${at}`));
    await shown(host, html`<div>${[9, 8].map(row)}</div>`);
    expect(host.shadowRoot!.textContent).to.equal('98');
  });

  it('a text that is all of an element is written as it is, markup and none too', async () => {
    const host = await fixture<TemplateHost>('<template-host></template-host>');
    const row = (text: string, at: number): TemplateResult =>
      html`<p title="${at}" .textContent=${text}></p>`;
    const texts = ['a', '<b>b</b>', '', '45.0%', 'e', 'f'];
    await shown(host, html`<div>${texts.map(row)}</div>`);
    const rows = (): string[] =>
      Array.from(host.shadowRoot!.querySelectorAll('p'), (one) => `${one.title} ${one.textContent}`);
    expect(rows()).to.deep.equal(texts.map((text, at) => `${at} ${text}`));
    await shown(host, html`<div>${texts.map((text, at) => row(`${text}!`, at))}</div>`);
    expect(rows()).to.deep.equal(texts.map((text, at) => `${at} ${text}!`));
    expect(host.shadowRoot!.querySelector('b')).to.equal(null);
  });

  it('of the listeners that stood in a place the newest hears, once, and none where there is none', async () => {
    const host = await fixture<TemplateHost>('<template-host></template-host>');
    const heard: unknown[] = [];
    const page = (listener: unknown): TemplateResult =>
      html`<button @click=${listener as () => void}>go</button>`;
    const press = (): void => host.shadowRoot!.querySelector('button')!.click();
    const draw = async (listener: unknown): Promise<void> => {
      await shown(host, page(listener));
      press();
    };
    await draw(() => heard.push('first'));
    await draw(() => heard.push('second'));
    await draw(undefined);
    await draw(function (this: unknown) {
      heard.push(this === host ? 'the host is its own' : this);
    });
    expect(heard).to.deep.equal(['first', 'second', 'the host is its own']);
  });
});
