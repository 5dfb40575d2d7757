import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {SOURCES, STAGES, two} from '../words.js';
import {englishDay, shortDay, unitPrice} from '../measures.js';
import {context} from '../context.js';
import {ago, moment} from '../parts/moment.js';
import '../parts/reason-chips.js';
import '../parts/yuan-field.js';
import './recent-prices.js';

const RIGHT = [['已电话核实', 'asked by phone'], ['已到场核实', 'seen on the spot'], ['行情变动属实', 'the market did move']];
const WRONG = [['单位填错', 'wrong unit'], ['小数点填错', 'decimal point'], ['品种填错', 'other goods'], ['无法核实', 'cannot be checked']];

/** A quote that waits: what makes it doubtful, the prices around it, and the three things one may say of it. */
class DoubtCard extends Part {
  static properties = {doubt: {attribute: false}, open: {type: Boolean}, right: {state: true}};
  acts = new Acts(this);

  async #decide(finding, words, reason, price) {
    const it = this.doubt;
    const path = [it.point, it.commodity, it.stage, it.day, it.version, finding].map(encodeURIComponent).join('/');
    const again = () => this.#decide(finding, words, reason, price);
    const done = await this.acts.do(`${finding} ${reason} ${price?.yuan}`,
      key => api.post(`/api/price/doubts/${path}`, {reason, price}, key), again);
    if (!done) return;
    const goods = context.commodity(it.commodity);
    this.dispatchEvent(new CustomEvent('decided', {
      detail: [`${it.pointName.zh} ${goods.zh} ${words[0]}（${reason}）`, `${goods.en} at ${it.pointName.en}: ${words[1]}`]}));
  }

  render() {
    const it = this.doubt;
    const goods = context.commodity(it.commodity);
    const piece = context.piece(it.commodity);
    return html`<article class="card" data-test="doubt-${it.point}-${it.commodity}">
      <button type="button" class="head" aria-expanded=${this.open} @click=${() => this.dispatchEvent(new CustomEvent('choose'))}>
        <span class="tag doubt">${two('报价存疑', 'doubtful')}</span>
        <b class="what">${two(goods.zh, goods.en)}</b>
        <span class="price"><b>${unitPrice(it.price, piece)}</b></span>
        <span class="where">${two(it.pointName.zh, it.pointName.en)}</span>
        <span class="small">${two(`${shortDay(it.day)} · ${ago(it.since)[0]}`, `${englishDay(it.day)}, ${ago(it.since)[1]}`)}</span>
      </button>
      ${this.open ? this.#whole(it, piece) : nothing}</article>`;
  }

  #whole(it, piece) {
    return html`<div class="whole">
      <ul class="grounds">${it.grounds.map(ground => html`<li>${two(ground.words.zh, ground.words.en)}</li>`)}</ul>
      <dl class="facts">
        <div><dt>${two('原填', 'as typed')}</dt><dd>${it.asTyped}</dd></div>
        <div><dt>${two('暂用', 'counts meanwhile')}</dt><dd>${it.counting ? unitPrice(it.counting, piece) : two('当日暂无', 'nothing yet')}</dd></div>
        <div><dt>${two('环节', 'stage')}</dt><dd>${two(...(STAGES[it.stage] ?? [it.stage, '']))}</dd></div>
        <div><dt>${two('采价', 'told by')}</dt><dd>${it.collector} · ${two(...(SOURCES[it.source] ?? [it.source, '']))} · ${moment(it.since)[0]}</dd></div>
        ${it.note ? html`<div><dt>${two('备注', 'note')}</dt><dd>${it.note}</dd></div>` : nothing}
      </dl>
      <recent-prices .of=${it}></recent-prices>
      <div class="decide">
        <p>${two('属实，采用', 'It is right: use it')}</p>
        <reason-chips hook="confirm" .reasons=${RIGHT} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('confirm', ['已采用', 'confirmed'], event.detail)}></reason-chips>
        <p>${two('有误，不用', 'It is wrong: leave it out')}</p>
        <reason-chips hook="reject" .reasons=${WRONG} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('reject', ['不予采用', 'left out'], event.detail)}></reason-chips>
        <p>${two('有误，正确价格是', 'It is wrong, and the right price is')}</p>
        <yuan-field hook="right-price" .commodity=${it.commodity} .label=${two('正确价格', 'right price')}
          @price=${event => { this.right = event.detail; }}></yuan-field>
        ${this.right ? html`<reason-chips hook="correct" .reasons=${WRONG.slice(0, 2)} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('correct', ['已更正', 'corrected'], event.detail, this.right)}></reason-chips>` : nothing}
      </div>
      ${this.acts.render()}</div>`;
  }
}
customElements.define('doubt-card', DoubtCard);
