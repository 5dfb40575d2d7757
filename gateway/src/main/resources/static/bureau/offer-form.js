import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {Acts} from '../parts/acts.js';
import {api, freshId, query} from '../api.js';
import {two} from '../words.js';
import {nextDay} from '../measures.js';
import {context} from '../context.js';
import {PROVINCES} from './provinces.js';
import '../parts/yuan-field.js';

const UNITS = {MASS: '吨', VOLUME: '升'};

/** Writes down what a supplier offers by telephone: from where, who, how much, at what price, and until when. */
class OfferForm extends Part {
  static properties = {commodity: {}, from: {state: true}, known: {state: true}, price: {state: true}};
  acts = new Acts(this);
  suppliers = new Remote(this, () => api.get(query('/api/inventory/suppliers', {within: this.from})));
  // One id for one offer and one new supplier, however often they have to be sent.
  #id = freshId().slice(0, 12);

  connectedCallback() {
    super.connectedCallback();
    this.#come(context.city.code);
  }

  #come(from) {
    this.from = from;
    this.known = undefined;
    this.suppliers.reset();
  }

  get #unit() {
    const {dimension, unit} = context.commodity(this.commodity);
    return UNITS[dimension] ?? unit;
  }

  async #send(event) {
    event?.preventDefault();
    const form = this.querySelector('form');
    const {name, amount, ready, until} = Object.fromEntries(new FormData(form));
    const {commodity, price, from: region} = this;
    const supplier = this.known ?? `S-${this.#id}`;
    const done = await this.acts.do('offer', async () => {
      if (!this.known) await api.put(`/api/inventory/suppliers/${supplier}`, {zh: name, region});
      await api.put(`/api/inventory/offers/O-${this.#id}`, {supplier, commodity, quantity: {amount: Number(amount), unit: this.#unit}, price, ready, until});
    }, () => this.#send());
    if (!done) return;
    this.#id = freshId().slice(0, 12);
    this.dispatchEvent(new CustomEvent('offered'));
  }

  render() {
    const today = context.city.day;
    return html`<form class="row" @submit=${this.#send}>
      <label>${two('从哪里来', 'from')}<select data-test="offer-from" @change=${event => this.#come(event.target.value)}>
        <option value=${context.city.code}>${context.city.zh} ${context.city.en}</option>
        ${Object.entries(PROVINCES).map(([code, zh]) => html`<option value=${code}>${zh}</option>`)}</select></label>
      ${this.suppliers.render(({items}) => html`<label>${two('供应商', 'supplier')}
        <select data-test="offer-supplier" @change=${event => { this.known = event.target.value || undefined; }}>
          <option value="">新供应商… new</option>${items.map(it => html`<option value=${it.supplier}>${it.zh}</option>`)}</select></label>`)}
      ${this.known ? nothing : html`<label>${two('新供应商名称', 'its name')}<input name="name" required maxlength="60" data-test="offer-name"></label>`}
      <label>${two(`可供数量（${this.#unit}）`, 'how much')}<input name="amount" type="number" required min="0.001" step="any" data-test="offer-amount"></label>
      <yuan-field hook="offer-price" .commodity=${this.commodity} .label=${two('单价', 'price')} @price=${event => { this.price = event.detail; }}></yuan-field>
      <label>${two('何日可到', 'there from')}<input name="ready" type="date" required .value=${today} min=${today}></label>
      <label>${two('有效至', 'until')}<input name="until" type="date" required .value=${nextDay(today, 7)} min=${today}></label>
      <button class="primary" ?disabled=${this.acts.busy || !this.price} data-test="offer-send">${two('登记报盘', 'Write it down')}</button>
      ${this.acts.render()}</form>`;
  }
}
customElements.define('offer-form', OfferForm);
