import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {every} from '../api.js';
import {two} from '../words.js';
import {bulk} from '../measures.js';
import {context} from '../context.js';
import {named, names} from '../names.js';
import {moment} from '../parts/moment.js';
import './recall-form.js';

const KINDS = {
  blocked: ['已封存', 'blocked'],
  expired: ['已过期', 'expired'],
  expiring: ['临期', 'expiring'],
  'below-target': ['低于目标', 'below target'],
};
const SHOWN = 30;

/** What is the matter at the sites, the most urgent first; from a lot the bureau begins its recall. */
class NoticeList extends Panel {
  static properties = {mayRecall: {type: Boolean}, kind: {state: true}, wanted: {state: true}, shown: {state: true}, recalling: {state: true}};

  constructor() {
    super();
    this.shown = SHOWN;
  }

  async ask() {
    const [notices, sites] = await Promise.all([every('/api/inventory/notices', {region: this.region}), names.sites(context.city.code)]);
    return {...notices, sites};
  }

  render() {
    return html`<section data-test="notices"><h2>${two('库存提醒', 'Notices')}</h2>
      ${this.remote.render(it => this.#notices(it))}</section>`;
  }

  #notices({items, more, sites}) {
    if (items.length === 0) return html`<p class="verdict good">${two('没有临期、过期、封存或低于目标的货。', 'Nothing expires, is blocked or below its target.')}</p>`;
    const kinds = Object.keys(KINDS).filter(kind => items.some(it => it.kind === kind));
    const kind = kinds.includes(this.kind) ? this.kind : kinds[0];
    const word = (this.wanted ?? '').trim();
    const found = [...Map.groupBy(items.filter(it => it.kind === kind)
      .filter(it => [context.commodity(it.commodity).zh, named(sites, it.site).zh, it.lot].some(text => text?.includes(word))),
    it => `${it.commodity}|${it.lot}`).values()].toSorted((a, b) => ((a[0].expires ?? '') < (b[0].expires ?? '') ? -1 : 1));
    return html`
      <div class="chips">${kinds.map(it => html`<button type="button" class="chip" aria-pressed=${it === kind} data-test="notice-${it}"
        @click=${() => { this.kind = it; this.shown = SHOWN; }}>${two(...KINDS[it])} <b>${items.filter(n => n.kind === it).length}</b></button>`)}</div>
      <label class="find">${two('查找：货品、网点、批次', 'find goods, site or lot')}<input type="search" data-test="find"
        @input=${event => { this.wanted = event.target.value; this.shown = SHOWN; }}></label>
      ${found.length === 0 ? html`<p class="empty">${two('没有符合的。', 'None like that.')}</p>` : nothing}
      <ul class="notices">${found.slice(0, this.shown).map(it => this.#notice(it, sites))}</ul>
      ${found.length > this.shown ? html`<p><button type="button" class="quiet" @click=${() => { this.shown += SHOWN; }}>
        ${two(`再看 ${Math.min(SHOWN, found.length - this.shown)} 条（共 ${found.length} 条）`, 'more')}</button></p>` : nothing}
      ${more ? html`<p class="small">${two('网点很多，请选择更小的地区。', 'There are more sites: choose a smaller region.')}</p>` : nothing}`;
  }

  // What is the matter with one lot is the matter wherever it lies.
  #notice(same, sites) {
    const [it] = same;
    const goods = context.commodity(it.commodity);
    const id = `${it.commodity}|${it.lot}`;
    const recalls = [...new Set(same.flatMap(notice => notice.recalls))];
    return html`<li data-test="notice">
      <details><summary><span><b>${two(goods.zh, goods.en)}</b> ${it.lot ? total(same) : nothing}
          ${it.lot ? html`<span class="small">${two(`批次 ${it.lot}`, 'lot')}${it.expires ? html` · ${two(`到期 ${moment(it.expires)[0]}`, moment(it.expires)[1])}` : nothing}</span>` : nothing}</span>
        <span class="small">${two(`${same.length} 个网点 ▾`, 'sites')}</span></summary>
        <ul>${same.map(notice => at(notice, named(sites, notice.site)))}</ul></details>
      ${recalls.map(recall => html`<a href="#/recalled?id=${encodeURIComponent(recall)}">${two('看召回', 'the recall')} →</a> `)}
      ${this.mayRecall && it.lot && it.kind !== 'blocked' ? html`
        <button type="button" class="quiet small-button" data-test="begin-recall" aria-expanded=${this.recalling === id}
          @click=${() => { this.recalling = this.recalling === id ? undefined : id; }}>${two('召回这一批…', 'Recall this lot…')}</button>` : nothing}
      ${this.recalling === id ? html`<recall-form .region=${this.region} .commodity=${it.commodity} .lot=${it.lot}></recall-form>` : nothing}</li>`;
  }
}
customElements.define('notice-list', NoticeList);

const total = same => bulk({amount: same.reduce((sum, it) => sum + it.quantity.amount, 0), unit: same[0].quantity.unit}, context.piece(same[0].commodity));

function at({quantity, target, commodity}, site) {
  const piece = context.piece(commodity);
  return html`<li class="small">${two(site.zh, site.en)} <b>${bulk(quantity, piece)}</b>
    ${target ? html`<span class="over">${two(`目标 ${bulk(target, piece)}`, 'target')}</span>` : nothing}</li>`;
}
