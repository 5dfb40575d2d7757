import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {Acts} from '../parts/acts.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {bulk, englishDay, shortDay, unitPrice} from '../measures.js';
import {context, keep, parameter} from '../context.js';
import {named, names} from '../names.js';
import '../parts/sure-button.js';
import './offer-form.js';

/** Who offers some goods, how much of it nobody has ordered, at what price and when. */
class OfferList extends Part {
  static properties = {session: {attribute: false}, commodity: {state: true}, offering: {state: true}};
  acts = new Acts(this);
  offers = new Remote(this, () => offers(this.commodity));

  connectedCallback() {
    super.connectedCallback();
    this.#choose(parameter('goods') ?? context.city.commodities[0]?.code);
  }

  #choose(commodity) {
    this.commodity = commodity;
    keep({goods: commodity});
    this.offers.reset();
  }

  #withdraw(it) {
    return this.acts.do(`withdraw ${it.offer}`, async key => {
      await api.post(`/api/inventory/offers/${encodeURIComponent(it.offer)}/withdraw`, {}, key);
      this.offers.load();
    }, () => this.#withdraw(it));
  }

  render() {
    return html`
      <div class="row pick"><label>${two('什么货', 'which goods')}<select data-test="goods" @change=${event => this.#choose(event.target.value)}>
        ${context.city.commodities.map(it => html`<option value=${it.code} ?selected=${it.code === this.commodity}>${it.zh} ${it.en}</option>`)}</select></label>
        ${['bureau', 'admin'].some(it => this.session.roles.includes(it)) ? html`<button type="button" class="quiet" data-test="offer-new"
          aria-expanded=${Boolean(this.offering)} @click=${() => { this.offering = !this.offering; }}>${two('登记报盘…', 'Write down an offer…')}</button>` : nothing}</div>
      ${this.offering ? html`<offer-form class="panel" .commodity=${this.commodity}
        @offered=${() => { this.offering = false; this.offers.load(); }}></offer-form>` : nothing}
      ${this.offers.render(({items, suppliers}) => items.length === 0
        ? html`<p class="empty">${two('没有人报盘。', 'Nobody offers it.')}</p>`
        : html`<ul class="list">${items.map(it => this.#offer(it, named(suppliers, it.supplier)))}</ul>`)}
      ${this.acts.render()}`;
  }

  #offer(it, supplier) {
    const piece = context.piece(it.commodity);
    const over = it.withdrawn || it.until < context.city.day;
    return html`<li class="line-link" data-test="offer-${it.offer}">
      <span><b>${unitPrice(it.price, piece)}</b> ${two(supplier.zh, supplier.en)}
        ${over ? html`<span class="tag">${it.withdrawn ? two('已撤回', 'withdrawn') : two('已过期', 'over')}</span>` : nothing}</span>
      <span class="due first">${two(`可订 ${bulk(it.left, piece)}`, `of ${bulk(it.quantity, piece)}`)}</span>
      <span class="where">${two(`${shortDay(it.ready)} 至 ${shortDay(it.until)} 可提货`, `${englishDay(it.ready)} to ${englishDay(it.until)}`)}</span>
      ${over ? nothing : html`<span class="due"><sure-button hook="withdraw" .label=${two('撤回', 'Withdraw')} .question=${two('撤回这个报盘？', 'Withdraw this offer?')}
        .yes=${two('撤回', 'Withdraw')} .disabled=${this.acts.busy} @sure=${() => this.#withdraw(it)}></sure-button></span>`}</li>`;
  }
}
customElements.define('offer-list', OfferList);

async function offers(commodity) {
  const {items} = await api.get(query('/api/inventory/offers', {commodity}));
  return {items: items.toSorted((a, b) => a.withdrawn - b.withdrawn || a.price.yuan - b.price.yuan), suppliers: await names.suppliers([...new Set(items.map(it => it.supplier))])};
}
