import {html, svg, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, query} from '../api.js';
import {two} from '../words.js';
import {nextDay, shortDay, unitPrice} from '../measures.js';
import {context} from '../context.js';

const DAYS = 14;
const DISTRICT = 6; // digits of a district's code

/** What a price is to be seen beside: the point's own last days, what others asked on the day, and what it may ask. */
class RecentPrices extends Part {
  static properties = {of: {attribute: false}};
  around = new Remote(this, () => around(this.of));

  willUpdate(changed) {
    if (changed.has('of') && changed.get('of')?.id !== this.of.id) this.around.reset();
  }

  render() {
    return html`<section class="recent" data-test="recent">${this.around.render(it => this.#around(it))}</section>`;
  }

  #around({own, level, district, limit}) {
    const {commodity, price} = this.of;
    const piece = context.piece(commodity);
    const per = yuan => unitPrice({yuan, unit: price.unit}, piece);
    return html`
      ${own.length ? html`<h3>${two('该点近日价格', "the point's last days")}</h3>
        ${line(own, this.of)}
        <ol class="days">${own.slice(-7).map(it => html`<li><span class="small">${shortDay(it.day)}</span> ${per(it.yuan)}</li>`)}
          <li class="this"><span class="small">${shortDay(this.of.day)}</span> <b>${per(price.yuan)}</b></li></ol>`
        : html`<p class="small">${two('该点近 14 日没有可比的价格', 'no price of this point in the last 14 days to compare with')}</p>`}
      <dl class="facts">
        <div><dt>${two(`当日${district.zh}`, `${district.en} that day`)}</dt>
          <dd>${level ? two(`中位 ${per(level.median)}，${per(level.min)} 至 ${per(level.max)}（${level.points} 个点）`,
            `median, least to most, ${level.points} points`) : two('无人报价', 'no prices')}</dd></div>
        <div><dt>${two('限价', 'ceiling')}</dt>
          <dd>${limit ? html`${unitPrice(limit, piece)} ${price.yuan > limit.yuan && price.unit === limit.unit
            ? html`<b class="over">${two('高于限价', 'above it')}</b>` : nothing}` : two('无适用限价或无法推算', 'none, or it cannot be reckoned')}</dd></div>
      </dl>`;
  }
}
customElements.define('recent-prices', RecentPrices);

async function around({point, commodity, stage = 'retail', day, region}) {
  const district = context.region(region.slice(0, DISTRICT));
  const months = [...new Set([nextDay(day, -DAYS), day].map(it => it.slice(0, 7)))];
  const [figures, checked, ...quotes] = await Promise.all([
    api.get(query('/api/price/figures', {region: district.code, day, commodity, stage})),
    point && stage === 'retail' ? api.post('/api/price/price-checks', {point, region, day, commodities: [commodity]}).catch(() => undefined) : undefined,
    ...months.map(month => point ? api.get(query('/api/price/quotes', {point, commodity, stage, month})) : {items: []})]);
  const own = quotes.flatMap(it => it.items).map(it => ({day: it.day, yuan: it.versions.findLast(v => v.counts && v.price)?.price.yuan}))
    .filter(it => it.yuan !== undefined && it.day >= nextDay(day, -DAYS) && it.day < day);
  return {own, level: figures.items[0]?.level, district, limit: checked?.items[0]?.limit};
}

/** The days as a line, and the price in question at its end; from nothing up, so that a leap looks as large as it is. */
function line(own, {day, price}) {
  const all = [...own, {day, yuan: price.yuan}];
  const first = Date.parse(all[0].day);
  const span = Math.max(1, Date.parse(day) - first);
  const most = Math.max(...all.map(it => it.yuan));
  const at = it => `${(4 + 192 * (Date.parse(it.day) - first) / span).toFixed(1)},${(44 - 40 * it.yuan / most).toFixed(1)}`;
  const [x, y] = at(all.at(-1)).split(',');
  return html`<svg class="line" viewBox="0 0 200 48" preserveAspectRatio="xMinYMid" aria-hidden="true">
    ${svg`<polyline points=${own.map(at).join(' ')}></polyline>
      <polyline class="leap" points=${all.slice(-2).map(at).join(' ')}></polyline><circle cx=${x} cy=${y} r="3.5"></circle>`}</svg>`;
}
