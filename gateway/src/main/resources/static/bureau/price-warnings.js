import {html, nothing} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {context} from '../context.js';

const GRADES = {urgent: ['紧急', 'urgent', 'red'], warning: ['预警', 'warning', 'orange'], attention: ['关注', 'attention', 'yellow']};

/** What will go wrong next: how prices move against the days that the stock lasts, the gravest first. */
class PriceWarnings extends Panel {
  ask() {
    return api.get(query('/api/price/warnings', {region: this.region, day: this.day}));
  }

  render() {
    return html`<section aria-labelledby="warnings-h" data-test="price-warnings">
      <h2 id="warnings-h">${two('价格预警', 'Early warnings')}</h2>
      ${this.remote.render(({inventoryAnswered, items}) => {
        const raised = items.filter(it => GRADES[it.warning]);
        return html`
          ${inventoryAnswered ? nothing : html`<p class="why" data-test="price-alone">${two('库存服务没有应答，预警只依据价格。', 'Inventory did not answer: these stand on prices alone.')}</p>`}
          ${raised.length ? html`<ul class="warned">${raised.map(warned)}</ul>`
            : html`<p class="empty">${two('各类商品没有预警。', 'No group is warned of.')}</p>`}`;
      })}</section>`;
  }
}
customElements.define('price-warnings', PriceWarnings);

function warned(it) {
  const [zh, en, colour] = GRADES[it.warning];
  return html`<li data-test="warned-${it.group}"><details><summary><span class="level ${colour}">${two(zh, en)}</span>
      <span>${two(it.text.zh, it.text.en)}</span></summary>
    <ul class="small">${it.because.map(sum => html`<li>${two(sum.zh, sum.en)}</li>`)}</ul></details></li>`;
}
