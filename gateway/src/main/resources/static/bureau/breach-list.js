import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {say, two} from '../words.js';
import {englishDay, percent, shortDay, unitPrice} from '../measures.js';
import {context} from '../context.js';
import {LiveNews} from '../parts/live-news.js';
import {caseAddress} from './case-address.js';

/** Prices of the day above a ceiling, each with the arithmetic that a court would read. */
class BreachList extends Panel {
  #fresh = new Set();
  #news = new LiveNews(this, {
    path: () => this.region && query('/api/price/breaches/stream', {region: this.region}),
    event: 'breach',
    hear: breach => this.#hear(breach),
    missed: () => this.#look(),
  });

  // The list is the truth; what is heard only says when to look, and what is new in it.
  #hear(breach) {
    if (breach.day !== this.day) return;
    if (breach.state === 'open') this.#fresh.add(breach.breach);
    this.#look();
  }

  #look() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => this.remote.load(), 300);
  }

  ask() {
    return api.get(query('/api/price/breaches', {region: this.region, day: this.day}));
  }

  render() {
    return html`<section aria-labelledby="breaches-h" data-test="breaches">
      <h2 id="breaches-h">${this.day === context.city.day ? say('breaches')
        : two(`${shortDay(this.day)}超限价`, `Prices above a ceiling, ${englishDay(this.day)}`)}
        ${this.remote.value && !this.remote.problem
          ? html`<span class="count">${this.remote.value.items.length}${this.remote.value.next ? '+' : ''}</span>` : nothing}
        ${this.#news.live ? html`<span class="live" data-test="live">${two('实时', 'live')}</span>` : nothing}</h2>
      ${this.remote.render(({items}) => items.length === 0
        ? html`<p class="empty">${two('当天没有超过限价的报价。', 'No price of the day is above its ceiling.')}</p>`
        : html`<ul class="breaches">${items.map(it => this.#breach(it))}</ul>`)}
      </section>`;
  }

  #breach(it) {
    const goods = context.commodity(it.commodity);
    const piece = context.piece(it.commodity);
    return html`
      <li data-test="breach">
        <details>
          <summary>
            <span class="what">${two(goods.zh, goods.en)}${this.#fresh.has(it.breach)
              ? html` <b class="fresh" data-test="fresh">${two('新', 'new')}</b>` : nothing}</span>
            <span class="where">${two(it.pointName.zh, it.pointName.en)}</span>
            <span class="price"><b>${unitPrice(it.price, piece)}</b> &gt; ${unitPrice(it.limit, piece)}</span>
            <span class="over">+${percent(it.percent)}</span>
            ${it.doubt ? html`<span class="doubt">${two('存疑待核实', 'doubtful, to be confirmed')}</span>` : nothing}
          </summary>
          <div class="arithmetic">
            ${it.doubt ? html`<p>${it.doubt.zh}</p><p class="en" lang="en">${it.doubt.en}</p>` : nothing}
            <p>${it.arithmetic.zh}</p><p class="en" lang="en">${it.arithmetic.en}</p>
            <p class="small">${say('ceilingOf')} ${it.issuer} ${it.document} ${it.legalBasis}</p>
            ${it.doubt ? html`<p><a class="button" href="#/doubts" data-test="to-doubts">${two('去核实', 'Decide the price')} →</a></p>`
              : html`<p><a class="button" href=${caseAddress(it)} data-test="to-case">${two('案件', 'Case file')} →</a></p>`}
          </div>
        </details>
      </li>`;
  }
}
customElements.define('breach-list', BreachList);
