import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {every} from '../api.js';
import {say, two} from '../words.js';
import {context} from '../context.js';
import '../parts/place-and-day.js';
import '../resident/order-form.js';

const STREET = 9; // digits of a street's code: a list of its homes can be read
const LETTERS = 2;
const SHOWN = 20;

/** A request entered for someone who has no phone: find the dwelling, then order as they would. */
class DispatchOrder extends Part {
  static properties = {
    session: {attribute: false}, region: {state: true}, dwelling: {state: true},
    filter: {state: true}, done: {state: true},
  };
  dwellings = new Remote(this, () => every('/api/delivery/dwellings', {region: this.region}));

  #chosen({region}) {
    if (region !== this.region) {
      this.region = region;
      this.dwelling = undefined;
      this.dwellings.reset();
    } else {
      this.dwellings.load();
    }
  }

  get #wanted() {
    return (this.filter ?? '').trim().toLowerCase();
  }

  render() {
    return html`
      <div class="screen-head"><h1>${say('proxyOrder')}</h1>
        <place-and-day dayless .session=${this.session} @chosen=${event => this.#chosen(event.detail)}></place-and-day></div>
      ${this.done ? html`<p class="verdict good" role="status" data-test="ordered">
        ${two(`已为 ${this.done.dwelling} 下单。`, `Ordered for ${this.done.dwelling}.`)}</p>` : nothing}
      ${this.dwelling ? this.#order() : html`<section class="panel">
        <label>${say('dwelling')}
          <input type="search" data-test="find-dwelling" .value=${this.filter ?? ''}
            placeholder="门牌、住户编号 · address or number"
            @input=${event => { this.filter = event.target.value; }}></label>
        ${this.region?.length < STREET && this.#wanted.length < LETTERS
          ? html`<p class="empty" data-test="narrow">${two('请先选择街道，或输入门牌、编号的两个字以上。',
            'Choose a street, or type two letters or more of an address or number.')}</p>`
          : this.dwellings.render(({items, more}) => this.#choose(items, more))}</section>`}`;
  }

  #choose(items, more) {
    const found = items.filter(it => [it.dwelling, it.address, it.contact?.name]
      .some(text => text?.toLowerCase().includes(this.#wanted)));
    return html`
      ${found.length === 0 ? html`<p class="empty">${two('没有找到住户。', 'No dwelling found.')}</p>` : html`
        <ul class="choose">${found.slice(0, SHOWN).map(it => html`
          <li><button class="quiet" data-test="dwelling-${it.dwelling}" @click=${() => { this.dwelling = it; this.done = undefined; }}>
            <b>${it.dwelling}</b> <span>${it.address ?? context.place(it.region).zh}</span> <span class="small">${it.persons} 人</span></button></li>`)}</ul>`}
      ${more || found.length > SHOWN ? html`<p class="small">${two('还有更多住户，请选择街道或多输入几个字。',
        'There are more: choose a street or type more.')}</p>` : nothing}`;
  }

  #order() {
    const {dwelling, region, address} = this.dwelling;
    return html`
      <p><button class="quiet" @click=${() => { this.dwelling = undefined; }}>← ${two('换一户', 'Another dwelling')}</button>
        <b>${dwelling}</b> ${address ?? context.place(region).zh}</p>
      <order-form .region=${region} .dwelling=${dwelling} .proxyFor=${dwelling}
        @ordered=${event => { this.done = event.detail; this.dwelling = undefined; }}></order-form>`;
  }
}
customElements.define('dispatch-order', DispatchOrder);
