import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {api, freshId} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';
import '../parts/photo-field.js';
import '../parts/problem-note.js';

const KEPT = 'cailanzi-price-reports';
const SHOWN = 5;

/**
 * Where a home tells of a price that is too high. Who tells is kept nowhere; the ids, by which is read what became of
 * it, are kept on this phone alone.
 */
class PriceReport extends Part {
  static properties = {
    region: {}, photo: {state: true}, busy: {state: true}, problem: {state: true},
    receipts: {state: true},
  };
  // One id for one report, however often it has to be sent.
  #id = freshId();

  connectedCallback() {
    super.connectedCallback();
    this.receipts = [];
    this.#look();
  }

  get #ids() {
    return JSON.parse(localStorage.getItem(KEPT) ?? '[]');
  }

  async #look() {
    const answers = await Promise.allSettled(this.#ids.map(id => api.get(`/api/price/price-reports/${id}`)));
    this.receipts = answers.filter(it => it.status === 'fulfilled').map(it => it.value);
  }

  async #send(event) {
    event.preventDefault();
    const form = event.target;
    const {shop, commodity, yuan} = Object.fromEntries(new FormData(form));
    const body = {
      shop, commodity, region: context.street(this.region).code, day: context.city.day,
      price: {yuan, unit: `元/${context.commodity(commodity).unit}`}, photo: this.photo,
    };
    this.busy = true;
    this.problem = undefined;
    try {
      await api.put(`/api/price/price-reports/${this.#id}`, body);
      localStorage.setItem(KEPT, JSON.stringify([this.#id, ...this.#ids].slice(0, SHOWN)));
      this.#id = freshId();
      this.photo = undefined;
      form.reset();
      await this.#look();
    } catch (problem) {
      this.problem = problem;
    } finally {
      this.busy = false;
    }
  }

  render() {
    return html`
      <details class="report" data-test="price-report">
        <summary>${two('举报高价', 'Report a price')}</summary>
        <form @submit=${this.#send}>
          <label>${two('哪家店', 'which shop')}<input name="shop" required maxlength="60" data-test="report-shop"></label>
          <label>${two('什么菜', 'what')}<select name="commodity" required data-test="report-commodity">
            <option value=""></option>
            ${context.city.commodities.map(it => html`<option value=${it.code}>${it.zh} ${it.en}（${it.unit}）</option>`)}
          </select></label>
          <label>${two('多少钱（元）', 'price in yuan')}<input name="yuan" required inputmode="decimal"
            pattern="\\d{1,5}(\\.\\d{1,2})?" data-test="report-yuan"></label>
          <photo-field hook="report-photo" .photo=${this.photo} .label=${two('拍价签（可不拍）', 'photo of the price tag, if you like')}
            @taken=${it => { this.photo = it.detail; }}></photo-field>
          <p class="small">${two('不记录举报人。核实之前不公开，也不作为处罚依据。', 'Who reports is not kept. Nothing is public, or held against anybody, before it is verified.')}</p>
          <problem-note .problem=${this.problem}></problem-note>
          <p><button class="primary" ?disabled=${this.busy} data-test="report-send">${two('提交', 'Send')}</button></p>
        </form>
        ${this.receipts.length ? html`<ul data-test="receipts">${this.receipts.map(it => html`<li>
          ${context.commodity(it.commodity).zh} ${it.asTyped}：<b>${two(it.stateName.zh, it.stateName.en)}</b>
          ${it.reason ? html`<span class="small">${it.reason}</span>` : nothing}</li>`)}</ul>` : nothing}
      </details>`;
  }
}
customElements.define('price-report', PriceReport);
