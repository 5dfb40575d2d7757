import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {downToFen, englishDay, shortDay, unitPrice} from '../measures.js';
import {context, parameter} from '../context.js';

/** What a shop may charge, for anyone who scans the code on its wall: no sign-in, one shop, its goods by group. */
class PriceBoard extends Part {
  remote = new Remote(this, () => api.get(query('/api/price/price-board', {point: this.#point})));
  #point = parameter('point');

  connectedCallback() {
    super.connectedCallback();
    if (this.#point) this.remote.load();
  }

  render() {
    return html`<div class="resident" data-test="price-board">
      ${this.#point ? this.remote.render(board => this.#board(board)) : html`<p class="empty">${two(
        '请扫描商店公示的二维码查看价格。', "Scan the code on a shop's wall to see its prices.")}</p>`}
      </div>`;
  }

  #board({zh, en, day, items}) {
    const groups = Map.groupBy(items, it => context.commodity(it.commodity).group);
    return html`
      <h1>${two(zh, en)}</h1>
      <p class="small">${two(`明码标价 · ${shortDay(day)}`, `Marked prices, ${englishDay(day)}`)}</p>
      ${items.length === 0 ? html`<p class="empty">${two('今天还没有标价。', 'No prices are marked yet.')}</p>`
        : [...groups].map(([group, goods]) => html`
          <section>
            <h2>${two(context.group(group).zh, context.group(group).en)}</h2>
            <ul class="shelf">${goods.map(it => this.#line(it, day))}</ul>
          </section>`)}`;
  }

  #line(it, today) {
    const piece = context.piece(it.commodity);
    return html`
      <li data-test="marked">
        <span class="what">${two(it.zh, it.en)} ${it.grade ? html`<span class="small">${it.grade}</span>` : nothing}</span>
        <b class="out-of marked">${unitPrice(downToFen(it.price), piece)}</b>
        <span class="price small">
          ${it.ceiling ? two(`限价 ${unitPrice(downToFen(it.ceiling), piece)}`, `at most ${unitPrice(downToFen(it.ceiling), piece)}`) : nothing}
          ${it.day === today ? nothing : two(`${shortDay(it.day)}报价`, `as of ${englishDay(it.day)}`)}</span>
      </li>`;
  }
}
customElements.define('price-board', PriceBoard);
