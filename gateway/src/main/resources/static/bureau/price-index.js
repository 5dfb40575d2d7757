import {html, nothing, svg} from 'lit';
import {Panel} from '../parts/panel.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {englishDay, nextDay, percent, shortDay} from '../measures.js';
import {context} from '../context.js';

const WIDE = 640;
const HIGH = 150;
const BASE = 120;
const DAYS = 30;

/** The vegetable-basket index of a month, what it moved by, and the sums behind the last day. */
class PriceIndex extends Panel {
  ask() {
    return api.get(query('/api/price/index', {region: this.region, day: this.day, from: nextDay(this.day, 1 - DAYS)}));
  }

  render() {
    return html`<section aria-labelledby="index-h" data-test="price-index">
      <h2 id="index-h">${two('菜篮子价格指数', 'Basket price index')}</h2>
      ${this.remote.render(({base, items}) => this.#index(base, items))}</section>`;
  }

  #index(base, items) {
    const today = items.at(-1);
    const known = items.filter(it => it.index != null);
    return html`
      ${today.index == null ? html`<p class="empty" data-test="insufficient">${two(today.insufficient.zh, today.insufficient.en)}</p>`
        : html`<p class="index-now"><b data-test="index-now">${Number(today.index).toFixed(2)}</b>
          ${change(today, items.at(-2), '比前一日', 'on the day before')} ${change(today, items.at(-8), '比上周同日', 'on a week before')}
          <span class="small">${two(`${shortDay(base.first)}起 ${base.days} 天平均为 100`, `mean of ${base.days} days from ${englishDay(base.first)} = 100`)}</span></p>`}
      ${known.length > 1 ? curve(items, known) : nothing}
      ${today.index == null ? nothing : html`<details><summary class="small">${two('怎么算的', 'how it comes about')} ▾</summary>
        <p class="small">${two(today.arithmetic.zh, today.arithmetic.en)}</p>
        ${parts(today)}</details>`}`;
  }
}
customElements.define('price-index', PriceIndex);

function change(now, then, zh, en) {
  if (then?.index == null) return nothing;
  const moved = (now.index / then.index - 1) * 100;
  return html`<span class=${moved > 0 ? 'dear' : 'cheap'}>${two(`${zh} ${moved < 0 ? '−' : '+'}${percent(Math.abs(moved))}`, en)}</span>`;
}

/** Each of the goods with what it pulls the index by, which together are how far it is from 100. */
function parts({parts: all}) {
  const whole = all.reduce((sum, it) => sum + Number(it.weight), 0);
  const pulling = all.map(it => ({...it, share: it.weight / whole, pull: (it.index - 100) * it.weight / whole}))
    .toSorted((a, b) => b.pull - a.pull);
  return html`<table class="parts small"><thead><tr>
      <th>${two('品种', 'goods')}</th><th>${two('指数', 'index')}</th><th>${two('拉动（点）', 'pull, points')}</th>
      <th>${two('权重', 'weight')}</th><th>${two('可比点', 'compared')}</th></tr></thead>
    <tbody>${pulling.map(it => {
      const goods = context.commodity(it.commodity);
      return html`<tr><th scope="row">${two(goods.zh, goods.en)}</th><td>${Number(it.index).toFixed(2)}</td>
        <td>${it.pull < 0 ? '−' : '+'}${Math.abs(it.pull).toFixed(2)}</td><td>${percent(it.share * 100)}</td>
        <td>${it.points}${it.imputed ? two(`（${it.imputed} 个沿用）`, 'carried forward') : ''}</td></tr>`;
    })}</tbody></table>`;
}

/** Days without an index leave a gap: nothing is drawn that nobody knows. */
function curve(items, known) {
  const values = [100, ...known.map(it => Number(it.index))];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const y = value => BASE - 6 - (BASE - 16) * (value - least) / (most - least || 1);
  const x = i => 6 + (WIDE - 12) * i / (items.length - 1);
  const lines = [[]];
  items.forEach((it, i) => (it.index == null ? lines.push([]) : lines.at(-1).push(`${x(i).toFixed(1)},${y(Number(it.index)).toFixed(1)}`)));
  const last = known.at(-1);
  const label = `${shortDay(known[0].day)} ${Number(known[0].index).toFixed(2)}，${shortDay(last.day)} ${Number(last.index).toFixed(2)}`;
  return html`<figure class="curve index-curve"><svg viewBox="0 0 ${WIDE} ${HIGH}" role="img" aria-label=${label}>
      <line class="axis" x1="0" x2=${WIDE} y1=${y(100)} y2=${y(100)}></line><text x="2" y=${y(100) - 4}>100</text>
      ${lines.map(points => svg`<polyline class="left" points=${points.join(' ')}></polyline>`)}
      ${items.map((it, i) => (it.index == null ? '' : svg`<circle r="3" cx=${x(i)} cy=${y(Number(it.index))}><title>${shortDay(it.day)}：${Number(it.index).toFixed(2)}</title></circle>`))}
      ${items.map((it, i) => (i % 7 === (items.length - 1) % 7 ? svg`<text x=${x(i)} y=${BASE + 22} text-anchor=${i < 3 ? 'start' : i > items.length - 4 ? 'end' : 'middle'}>${shortDay(it.day)}</text>` : ''))}
    </svg></figure>`;
}
