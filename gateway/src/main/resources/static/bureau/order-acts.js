import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';
import '../parts/sure-button.js';

/** Goods of an order that came, and an order that is not to come any more. */
class OrderActs extends Part {
  static properties = {session: {attribute: false}, order: {attribute: false}};
  acts = new Acts(this);

  // As people weigh: kilograms, litres, or what is counted by its own word.
  get #unit() {
    const {dimension, unit} = context.commodity(this.order.commodity);
    return {MASS: ['公斤', 1_000], VOLUME: ['升', 1_000]}[dimension] ?? [unit, 1];
  }

  async #receive(event) {
    event?.preventDefault();
    const form = this.querySelector('form');
    const {amount, expires, reason} = Object.fromEntries(new FormData(form));
    const body = {quantity: {amount: Number(amount), unit: this.#unit[0]}, expires: expires || undefined, reason: reason || undefined};
    const done = await this.#do(`receive ${JSON.stringify(body)}`, 'receipts', body, () => this.#receive());
    if (done) form.reset();
  }

  #cancel() {
    const reason = this.querySelector('[name=why]').value.trim();
    return this.#do(`cancel ${reason}`, 'cancel', {reason}, () => this.#cancel());
  }

  async #do(name, act, body, again) {
    const path = `/api/inventory/replenishment/orders/${encodeURIComponent(this.order.order)}/${act}`;
    const done = await this.acts.do(name, key => api.post(path, body, key), again);
    if (done) this.dispatchEvent(new CustomEvent('changed'));
    return done;
  }

  render() {
    const [unit, base] = this.#unit;
    const authority = ['bureau', 'admin'].some(it => this.session.roles.includes(it));
    return html`
      <form class="row" @submit=${this.#receive}>
        <label>${two(`到货（${unit}）`, 'came')}<input name="amount" type="number" required min="0.001" step="any" data-test="came"
          .value=${String(this.order.left.amount / base)}></label>
        <label>${two('保质至（可不填）', 'good until')}<input name="expires" type="date" min=${context.city.day}></label>
        <label>${two('说明（超量必填）', 'reason, if more than ordered')}<input name="reason" maxlength="200"></label>
        <button class="primary" ?disabled=${this.acts.busy} data-test="receive">${two('收货入库', 'Book in')}</button></form>
      ${authority ? html`<div class="row"><label>${two('不再要货的原因', 'why it is not wanted')}<input name="why" maxlength="200" data-test="why"></label>
        <sure-button hook="cancel-order" .disabled=${this.acts.busy} .label=${two('取消订单', 'Cancel the order')}
          .question=${two('取消未到的部分？', 'Cancel what has not come?')} .yes=${two('取消订单', 'Cancel it')} @sure=${this.#cancel}></sure-button></div>` : nothing}
      ${this.acts.render()}`;
  }
}
customElements.define('order-acts', OrderActs);
