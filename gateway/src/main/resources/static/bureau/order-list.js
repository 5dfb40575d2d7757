import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {bulk, englishDay, shortDay, unitPrice, yuan} from '../measures.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';
import './order-acts.js';

const STATES = {
  ordered: ['已下单', 'ordered'],
  'partly-received': ['部分到货', 'partly received'],
  received: ['已收齐', 'received'],
  cancelled: ['已取消', 'cancelled'],
};
const OPEN = ['ordered', 'partly-received'];

/** Orders of a region, those still expected first, with what has come of each. */
class OrderList extends Panel {
  static properties = {session: {attribute: false}};

  async ask() {
    const {items} = await api.get(query('/api/inventory/replenishment/orders', {within: this.region}));
    const open = it => (OPEN.includes(it.state) ? 0 : 1);
    return items.toSorted((a, b) => open(a) - open(b) || (a.expected < b.expected ? -1 : 1));
  }

  render() {
    return this.remote.render(items => items.length === 0
      ? html`<p class="empty" data-test="no-orders">${two('该地区没有订单。批准补货方案后，订单出现在这里。', 'No orders here yet; an approved proposal makes them.')}</p>`
      : html`<ul class="list" data-test="orders">${items.map(it => this.#order(it))}</ul>`);
  }

  #order(it) {
    const {commodityName: goods, supplierName: from, siteName: to} = it;
    const piece = context.piece(it.commodity);
    const late = OPEN.includes(it.state) && it.expected < context.city.day;
    return html`<li data-test="order-${it.order}"><details>
      <summary class="line-link">
        <span><b>${two(`${goods.zh} ${bulk(it.quantity, piece)}`, goods.en)}</b> <span class="state order-${it.state}">${two(...STATES[it.state])}</span></span>
        <span class="due first ${late ? 'over' : ''}">${two(`${shortDay(it.expected)} 到${late ? '，已过期' : ''}`, `due ${englishDay(it.expected)}`)}</span>
        <span class="where">${two(`${from.zh} → ${to.zh}`, `${from.en} → ${to.en}`)}</span>
        <span class="small">${two(`已收 ${bulk(it.received, piece)}，还差 ${bulk(it.left, piece)}`, 'received, left')}</span>
      </summary>
      <div class="whole">
        <dl class="facts">
          <div><dt>${two('单价', 'price')}</dt><dd>${unitPrice(it.price, piece)}</dd></div>
          <div><dt>${two('货款', 'goods')}</dt><dd>${yuan(it.goodsFen)}</dd></div>
          <div><dt>${two('运费', 'haulage')}</dt><dd>${yuan(it.haulageFen)}</dd></div>
          <div><dt>${two('下单', 'ordered by')}</dt><dd>${it.by} · ${moment(it.at)[0]}</dd></div>
        </dl>
        ${it.cancelledBecause ? html`<p class="why">${two(`取消原因：${it.cancelledBecause}`, 'why it was cancelled')}</p>` : nothing}
        ${it.receipts.length ? html`<h3>${two('收货记录', 'Receipts')}</h3><ul>${it.receipts.map(receipt => html`
          <li class="small">${moment(receipt.at)[0]} · ${bulk(receipt.quantity, piece)} · ${receipt.by}
            ${receipt.expires ? two(`· 保质至 ${shortDay(receipt.expires)}`, 'good until') : nothing} ${receipt.reason ?? ''}</li>`)}</ul>` : nothing}
        ${OPEN.includes(it.state) ? html`<order-acts .session=${this.session} .order=${it} @changed=${() => this.remote.load()}></order-acts>` : nothing}
      </div></details></li>`;
  }
}
customElements.define('order-list', OrderList);
