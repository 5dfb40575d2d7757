import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {say, two} from '../words.js';
import '../parts/place-and-day.js';
import '../resident/order-form.js';

/** A request entered for someone who has no phone: find the dwelling, then order as they would. */
class DispatchOrder extends Part {
  static properties = {
    session: {attribute: false}, region: {state: true}, dwelling: {state: true},
    filter: {state: true}, done: {state: true},
  };
  dwellings = new Remote(this, () => api.get(query('/api/delivery/dwellings', {region: this.region})));

  #chosen(event) {
    const {region} = event.detail;
    if (region !== this.region) {
      this.region = region;
      this.dwelling = undefined;
    }
    this.dwellings.reset();
  }

  render() {
    return html`
      <div class="screen-head"><h1>${say('proxyOrder')}</h1>
        <place-and-day .session=${this.session} @chosen=${this.#chosen}></place-and-day></div>
      ${this.done ? html`<p class="verdict good" role="status" data-test="ordered">
        ${two(`已为 ${this.done.dwelling} 下单。`, `Ordered for ${this.done.dwelling}.`)}</p>` : nothing}
      ${this.dwelling ? this.#order() : html`<section class="panel">
        ${this.dwellings.render(({items, next}) => this.#choose(items, next))}</section>`}`;
  }

  #choose(items, next) {
    const wanted = (this.filter ?? '').trim().toLowerCase();
    const shown = items.filter(it => [it.dwelling, it.address, it.contact?.name]
      .some(text => text?.toLowerCase().includes(wanted)));
    return html`
      <label>${say('dwelling')}
        <input type="search" data-test="find-dwelling" .value=${this.filter ?? ''}
          placeholder="门牌、住户编号 · address or number"
          @input=${event => { this.filter = event.target.value; }}></label>
      ${shown.length === 0 ? html`<p class="empty">${two('没有找到住户。', 'No dwelling found.')}</p>` : html`
        <ul class="choose">${shown.slice(0, 100).map(it => html`
          <li><button class="quiet" data-test="dwelling-${it.dwelling}" @click=${() => { this.dwelling = it; this.done = undefined; }}>
            <b>${it.dwelling}</b> <span>${it.address ?? ''}</span> <span class="small">${it.persons} 人</span></button></li>`)}</ul>`}
      ${next || shown.length > 100 ? html`<p class="small">${two('还有更多住户，请选择更小的地区。', 'There are more: choose a smaller region.')}</p>` : nothing}`;
  }

  #order() {
    const {dwelling, region, address} = this.dwelling;
    return html`
      <p><button class="quiet" @click=${() => { this.dwelling = undefined; }}>← ${two('换一户', 'Another dwelling')}</button>
        <b>${dwelling}</b> ${address ?? ''}</p>
      <order-form .region=${region} .dwelling=${dwelling} .proxyFor=${dwelling}
        @ordered=${event => { this.done = event.detail; this.dwelling = undefined; }}></order-form>`;
  }
}
customElements.define('dispatch-order', DispatchOrder);
