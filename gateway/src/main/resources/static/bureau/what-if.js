import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {say, two} from '../words.js';
import {nextDay} from '../measures.js';
import {context, keep, parameter} from '../context.js';
import '../parts/region-choice.js';
import './outlook.js';

const MOST_DAYS = 90;
const LENGTHS = [3, 7, 14];

/** What closing regions would mean: chosen, reckoned by today's data, and shown; nothing is stored or set in motion. */
class BureauWhatIf extends Part {
  static properties = {
    session: {attribute: false}, regions: {state: true}, from: {state: true}, days: {state: true}, outlook: {state: true},
  };
  acts = new Acts(this);

  connectedCallback() {
    super.connectedCallback();
    this.regions = parameter('close')?.split('.').filter(Boolean) ?? [];
    this.from = parameter('since') ?? context.city.day;
    this.days = Number(parameter('days') ?? 7);
    if (this.regions.length) this.#reckon();
  }

  #reckon(event) {
    event?.preventDefault();
    const {regions, from, days} = this;
    keep({close: regions.join('.'), since: from, days});
    return this.acts.do(`reckon ${regions} ${from} ${days}`, async () => {
      this.outlook = {...await api.post('/api/inventory/what-ifs', {regions, from, days}), closed: regions};
    }, () => this.#reckon());
  }

  render() {
    const today = context.city.day;
    return html`
      <div class="screen-head"><h1>${say('whatif')}</h1></div>
      <form class="panel closing" @submit=${this.#reckon}>
        <region-choice .session=${this.session} .chosen=${this.regions} @chosen=${event => { this.regions = event.detail; }}></region-choice>
        <div class="row">
          <label>${two('从哪天起', 'from')}<input type="date" required min=${today} max=${nextDay(today, MOST_DAYS)} .value=${this.from}
            data-test="from" @change=${event => { this.from = event.target.value; }}></label>
          <label>${two('封控几天', 'for how many days')}<input type="number" required min="1" max=${MOST_DAYS} .value=${String(this.days)}
            data-test="days" @input=${event => { this.days = Number(event.target.value); }}></label>
          <span class="chips">${LENGTHS.map(days => html`<button type="button" class="chip" aria-pressed=${this.days === days}
            @click=${() => { this.days = days; }}>${two(`${days} 天`, 'days')}</button>`)}</span>
          <button class="primary" ?disabled=${this.acts.busy || this.regions.length === 0} data-test="reckon">
            ${this.acts.busy ? two('正在推算…', 'reckoning…') : two('推算', 'Reckon')}</button>
        </div>
        <p class="small">${two('按当前库存和人口推算，不改变任何数据；封控后假定不再进货。', 'By what is in stock and who lives there now; nothing is changed, and nothing comes in once it is closed.')}</p>
      </form>
      ${this.acts.render()}
      ${this.outlook ? html`<what-if-outlook .outlook=${this.outlook}></what-if-outlook>` : nothing}`;
  }
}
customElements.define('bureau-what-if', BureauWhatIf);
