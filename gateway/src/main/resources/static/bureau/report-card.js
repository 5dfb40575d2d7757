import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {two} from '../words.js';
import {englishDay, shortDay, unitPrice} from '../measures.js';
import {context} from '../context.js';
import {named} from '../names.js';
import {ago} from '../parts/moment.js';
import '../parts/reason-chips.js';
import '../parts/yuan-field.js';
import './recent-prices.js';

const TRUE = [['价签照片为证', 'the photo shows it'], ['已到店核实', 'seen in the shop'], ['店方承认', 'the shop says so']];
const UNTRUE = [['与实际不符', 'not so in the shop'], ['看不清', 'cannot be read'], ['查无此店', 'no such shop']];

/** A price that a resident tells of: what it is like beside others, its photo, and whether it is so. */
class ReportCard extends Part {
  static properties = {
    report: {attribute: false}, open: {type: Boolean}, points: {attribute: false},
    point: {state: true}, price: {state: true},
  };
  acts = new Acts(this);

  async #decide(finding, words, reason) {
    const it = this.report;
    const body = finding === 'verify' ? {reason, point: it.point ?? this.point, price: this.price} : {reason};
    const again = () => this.#decide(finding, words, reason);
    const done = await this.acts.do(`${finding} ${JSON.stringify(body)}`,
      key => api.post(`/api/price/price-reports/${it.report}/${finding}`, body, key), again);
    if (!done) return;
    const goods = context.commodity(it.commodity);
    this.dispatchEvent(new CustomEvent('decided', {
      detail: [`${this.#where.zh} ${goods.zh} 的举报${words[0]}（${reason}）`, `report of ${goods.en}: ${words[1]}`]}));
  }

  get #where() {
    const {point, shop} = this.report;
    return point ? named(this.points, point) : {zh: shop, en: ''};
  }

  render() {
    const it = this.report;
    const goods = context.commodity(it.commodity);
    return html`<article class="card" data-test="report-${it.commodity}">
      <button type="button" class="head" aria-expanded=${this.open} @click=${() => this.dispatchEvent(new CustomEvent('choose'))}>
        <span class="tag report">${two('居民举报', 'reported')}</span>
        <b class="what">${two(goods.zh, goods.en)}</b>
        <span class="price"><b>${unitPrice(it.price, context.piece(it.commodity))}</b></span>
        <span class="where">${two(`${this.#where.zh} · ${context.street(it.region).zh}`, context.street(it.region).en)}</span>
        <span class="small">${two(`${shortDay(it.day)} · ${ago(it.since)[0]}`, `${englishDay(it.day)}, ${ago(it.since)[1]}`)}</span>
      </button>
      ${this.open ? this.#whole(it) : nothing}</article>`;
  }

  #whole(it) {
    const photo = `/api/price/price-reports/${it.report}/photo`;
    return html`<div class="whole">
      ${it.hasPhoto ? html`<a class="photo" href=${photo} target="_blank" rel="noopener"><img src=${photo} loading="lazy"
        alt="居民拍的价签 the price tag as a resident took it"></a>` : html`<p class="small">${two('没有照片', 'no photo was sent')}</p>`}
      <recent-prices .of=${it}></recent-prices>
      <div class="decide">
        <p>${two('属实，作为该店当日报价', "It is so: take it as the shop's price of the day")}</p>
        <div class="row">
          ${it.point ? nothing : this.#choosePoint(it)}
          <yuan-field hook="found-price" .commodity=${it.commodity} .label=${two('实际价格（与举报不同时填）', 'price found, if another')}
            @price=${event => { this.price = event.detail; }}></yuan-field>
        </div>
        ${it.point ?? this.point ? nothing : html`<p class="hint small">${two('先选采价点，再选理由', 'choose the point first, then a reason')}</p>`}
        <reason-chips hook="verify" .reasons=${it.hasPhoto ? TRUE : TRUE.slice(1)} .disabled=${this.acts.busy || !(it.point ?? this.point)}
          @reason=${event => this.#decide('verify', ['属实', 'verified'], event.detail)}></reason-chips>
        <p>${two('不属实', 'It is not so')}</p>
        <reason-chips hook="refute" .reasons=${UNTRUE} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('reject', ['不属实', 'rejected'], event.detail)}></reason-chips>
      </div>
      ${this.acts.render()}</div>`;
  }

  // Residents name shops as they please: which of the known points it is, a person says. Those nearby come first.
  #choosePoint(it) {
    const street = context.street(it.region).code;
    const near = point => (point.region.startsWith(street) ? 0 : point.region.startsWith(street.slice(0, 6)) ? 1 : 2);
    const points = [...this.points.values()].toSorted((a, b) => near(a) - near(b) || (a.zh < b.zh ? -1 : 1));
    return html`<label>${two(`“${it.shop}”是哪个采价点`, 'which point is it')}
      <select data-test="which-point" @change=${event => { this.point = event.target.value || undefined; }}>
        <option value="">${points.length === 0 ? '没有采价点 no points' : '请选择 choose'}</option>
        ${points.map(point => html`<option value=${point.point}>${point.zh} ${point.en}</option>`)}</select></label>`;
  }
}
customElements.define('report-card', ReportCard);
