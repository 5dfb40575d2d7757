import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {say, two} from '../words.js';
import {keep, parameter} from '../context.js';
import '../parts/place-and-day.js';
import './replenish.js';
import './order-list.js';
import './offer-list.js';

const VIEWS = {
  propose: ['补货方案', 'Proposals'],
  orders: ['订单与收货', 'Orders and receipts'],
  offers: ['供应报盘', 'Offers'],
};

/** From what is short to what is bought: proposals to be approved, the orders they become, the offers they rest on. */
class BureauSupply extends Part {
  static properties = {session: {attribute: false}, chosen: {state: true}, view: {state: true}};

  connectedCallback() {
    super.connectedCallback();
    const asked = parameter('view');
    this.view = this.#views.includes(asked) ? asked : this.#views[0];
  }

  // Only the authority proposes and approves; a market receives what was ordered.
  get #views() {
    const authority = ['bureau', 'admin'].some(it => this.session.roles.includes(it));
    return Object.keys(VIEWS).filter(it => authority || it !== 'propose');
  }

  #see(view) {
    this.view = view;
    keep({view});
  }

  render() {
    const {region, turn} = this.chosen ?? {};
    return html`
      <div class="screen-head"><h1>${say('supply')}</h1>
        <place-and-day dayless .session=${this.session}
          @chosen=${event => { this.chosen = {...event.detail, turn: (turn ?? 0) + 1}; }}></place-and-day></div>
      <div class="chips" role="group" aria-label="看什么 · view">${this.#views.map(view => html`
        <button type="button" class="chip" aria-pressed=${view === this.view} data-test="view-${view}" @click=${() => this.#see(view)}>${two(...VIEWS[view])}</button>`)}</div>
      ${region ? this.#shown(region, turn) : nothing}`;
  }

  #shown(region, turn) {
    switch (this.view) {
      case 'propose': return html`<bureau-replenish .region=${region} @orders=${() => this.#see('orders')}></bureau-replenish>`;
      case 'orders': return html`<order-list .session=${this.session} .region=${region} .turn=${turn}></order-list>`;
      default: return html`<offer-list .session=${this.session}></offer-list>`;
    }
  }
}
customElements.define('bureau-supply', BureauSupply);
