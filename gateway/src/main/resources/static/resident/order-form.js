import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {say, two} from '../words.js';
import {baseUnitOf, costFen, downToFen, handful, stepOf, unitPrice, yuan} from '../measures.js';
import {context} from '../context.js';
import {Basket} from './basket.js';
import '../parts/quantity-field.js';
import './order-confirm.js';

/** What there is for a home and at what price, into a basket that is always in view. */
class OrderForm extends Part {
  static properties = {region: {}, dwelling: {}, proxyFor: {}, confirming: {state: true}};
  #basket;
  shelf = new Remote(this, () => api.get(query('/api/inventory/shelf', {region: this.region})));
  board = new Remote(this, () => api.get(query('/api/price/price-board', {point: this.shelf.value.site})));
  // Of goods from the reserve: what is left for this home today. Without an answer the limit alone is told.
  limits = new Remote(this, () => api.get(`/api/delivery/dwellings/${encodeURIComponent(this.dwelling)}/limits`));

  constructor() {
    super();
    this.addEventListener('ordered', () => { this.confirming = false; this.#lookUpLimits(); });
  }

  willUpdate(changed) {
    if (changed.has('dwelling')) {
      this.#basket = new Basket(this.dwelling, !this.proxyFor);
      this.confirming = Boolean(this.#basket.sent); // sent before, and not known to have arrived
    }
    if (changed.has('region')) this.#load();
  }

  async #load() {
    await this.shelf.reset();
    if (this.shelf.value) await this.board.reset();
    this.#lookUpLimits();
  }

  #lookUpLimits() {
    if (this.dwelling && this.shelf.value?.items.some(it => it.perPersonDay)) this.limits.reset();
  }

  #limit(commodity) {
    return this.limits.value?.items.find(it => it.commodity === commodity);
  }

  #price(commodity) {
    return this.board.value?.items.find(it => it.commodity === commodity);
  }

  #set(item, amount) {
    this.#basket.set(item.commodity, amount);
    this.requestUpdate();
  }

  /** The basket as lines with names, units and prices. */
  #lines() {
    return Object.entries(this.#basket.lines).map(([code, amount]) => {
      const {zh, en, dimension} = context.commodity(code);
      return {commodity: code, zh, en, amount, unit: baseUnitOf(dimension), price: this.#price(code)?.price};
    });
  }

  render() {
    if (this.confirming) {
      return html`<order-confirm .dwelling=${this.dwelling} .proxyFor=${this.proxyFor} .basket=${this.#basket}
        .lines=${this.#lines()} @back=${() => { this.confirming = false; }}></order-confirm>`;
    }
    return html`<section class="order" aria-labelledby="shelf-h" data-test="shelf">
      <h2 id="shelf-h">${two('现在有的', 'What there is')}
        ${this.shelf.value ? html`<span class="small">${this.shelf.value.zh}</span>` : nothing}</h2>
      ${this.shelf.value && this.board.problem ? this.board.render(() => nothing) : nothing}
      ${this.shelf.render(shelf => this.#groups(shelf.items))}
      ${this.shelf.value ? this.#bar() : nothing}</section>`;
  }

  #groups(items) {
    if (items.length === 0) {
      return html`<p class="empty">${two('供应点还没有上货。', 'The supply point has nothing yet.')}</p>`;
    }
    return Object.entries(Object.groupBy(items, it => it.group)).map(([code, goods]) => html`
      <h3>${two(context.group(code).zh, context.group(code).en)}</h3>
      <ul class="shelf">${goods.map(it => this.#item(it))}</ul>`);
  }

  #item(item) {
    const price = this.#price(item.commodity);
    const {amount: left, unit} = item.available;
    const step = stepOf(context.commodity(item.commodity).dimension);
    const piece = context.piece(item.commodity);
    const limit = this.#limit(item.commodity);
    return html`
      <li class=${left < step ? 'gone' : nothing} data-test="item-${item.commodity}">
        <span class="what">${two(item.zh, item.en)}</span>
        <span class="price">${price ? this.#asked(price) : html`<span class="small">${two('暂无价格', 'no price yet')}</span>`}</span>
        ${left < step ? html`<span class="out-of">${say('soldOut')}</span>` : html`
          <quantity-field .name=${item.zh} .amount=${this.#basket.amount(item.commodity)}
            .step=${step} .most=${limit ? Math.min(left, limit.left.amount) : left} .unit=${unit} .piece=${piece}
            @amount=${event => this.#set(item, event.detail)}></quantity-field>`}
        ${item.perPersonDay ? html`<span class="few" data-test="share">${share(item.perPersonDay, limit, piece)}</span>` : nothing}
        ${left >= step && left < 20 * step ? html`<span class="few">${two(`仅剩 ${handful(item.available, piece)}`, 'few left')}</span>` : nothing}
      </li>`;
  }

  // A ceiling in whole fen is rounded down, so it is never more than the law says.
  #asked({commodity, price, ceiling}) {
    const piece = context.piece(commodity);
    return html`<b>${unitPrice(price, piece)}</b>
      ${!ceiling ? nothing : price.yuan >= downToFen(ceiling).yuan ? html`<span class="small">${two('按限价', 'at the ceiling')}</span>`
        : html`<span class="small">${say('ceiling')} ${unitPrice(downToFen(ceiling), piece)}</span>`}`;
  }

  #bar() {
    const lines = this.#lines();
    const known = lines.every(it => it.price);
    const fen = known ? lines.reduce((sum, it) => sum + costFen(it.price, it.amount, it.unit), 0) : 0;
    return html`
      <div class="basket-bar" data-test="basket">
        <span>${say('basket')} <b>${lines.length}</b> 样 ${known && fen ? html`<b>${yuan(fen)}</b>` : nothing}</span>
        <button class="primary big" ?disabled=${lines.length === 0} data-test="next"
          @click=${() => { this.confirming = true; this.scrollIntoView(); }}>${two('下一步', 'Next')}</button>
      </div>`;
  }
}
customElements.define('order-form', OrderForm);

const share = (each, limit, piece) => limit
  ? two(`储备投放，每人每日限 ${handful(each, piece)}；您家今天最多 ${handful(limit.most, piece)}，已有 ${handful(limit.has, piece)}，${limit.left.amount === 0 ? '已无余额' : `还可要 ${handful(limit.left, piece)}`}`,
    `from the reserve, ${limit.left.amount === 0 ? 'nothing' : handful(limit.left, piece)} left for your home today`)
  : two(`储备投放，每人每日限 ${handful(each, piece)}`, 'from the reserve, limited per person and day');
