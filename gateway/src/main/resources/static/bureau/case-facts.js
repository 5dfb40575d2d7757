import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api, every, query} from '../api.js';
import {SOURCES, two} from '../words.js';
import {englishDay, percent, shortDay, unitPrice} from '../measures.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';
import {casePath} from './case-address.js';

const SHOWN = 6;
const MICRO = 1_000_000;

/**
 * What is alleged, day by day, as a court reads it: the price that was seen and by whom, the ceiling and by whose order,
 * one subtracted from the other, and the sum in words.
 */
class CaseFacts extends Part {
  static properties = {file: {attribute: false}};
  details = new Remote(this, () => details(this.file));

  willUpdate(changed) {
    if (changed.has('file')) this.details.load();
  }

  render() {
    const {file} = this;
    const counts = file.breaches.toSorted((a, b) => (a.day < b.day ? 1 : -1));
    return html`<section data-test="facts">
      <div class="panel-head"><h2>${two('事实与计算', 'Facts and arithmetic')}</h2>
        <a class="button quiet" href="${casePath(file)}/notice" target="_blank" rel="noopener" data-test="notice">
          ${file.number ? two('打印告诫书', 'Print the notice') : two('告诫书草稿', 'Draft of the notice')}</a></div>
      ${this.details.render(known => html`${counts.slice(0, SHOWN).map((it, i) => this.#count(it, i === 0, known))}`)}
      ${counts.length > SHOWN ? html`<p class="small">${two(`另有 ${counts.length - SHOWN} 天更早的，见告诫书`,
        `${counts.length - SHOWN} earlier days are in the notice`)}</p>` : nothing}
    </section>`;
  }

  #count(it, open, {breaches, quotes}) {
    const breach = breaches.get(it.breach);
    const quote = breach && quotes.get(it.day)?.find(version => version.version === breach.version);
    return html`<details class="count-of" ?open=${open} data-test="count-${it.day}">
      <summary><b>${two(shortDay(it.day), englishDay(it.day))}</b>
        ${it.stands ? nothing : html`<span class="tag">${two('已撤销', 'withdrawn')}</span>`}
        ${breach ? html`<span class="over">+${percent(breach.percent)}</span>` : nothing}</summary>
      ${breach ? this.#sum(breach, quote) : nothing}
      <p>${it.arithmetic.zh}</p><p class="en" lang="en">${it.arithmetic.en}</p>
    </details>`;
  }

  #sum(breach, quote) {
    const piece = context.piece(breach.commodity);
    const over = {unit: breach.price.unit, yuan: Math.round((breach.price.yuan - breach.limit.yuan) * MICRO) / MICRO};
    return html`
      <table class="sum"><tbody>
        <tr><th scope="row">${two('所售价格', 'price asked')}</th><td>${unitPrice(breach.price, piece)}</td>
          <td class="small">${quote ? this.#seen(quote) : two(`原填 ${breach.asTyped}`, 'as typed')}</td></tr>
        <tr><th scope="row">${two('限价', 'ceiling')}</th><td>− ${unitPrice(breach.limit, piece)}</td>
          <td class="small">${breach.issuer}《${breach.document}》，依据${breach.legalBasis}</td></tr>
        <tr class="all"><th scope="row">${two('超出', 'above it by')}</th><td><b>${unitPrice(over, piece)}</b></td>
          <td class="over">+${percent(breach.percent)}</td></tr>
      </tbody></table>`;
  }

  #seen(quote) {
    return html`${two(`原填 ${quote.asTyped}`, 'as typed')} · ${quote.collector} · ${two(...(SOURCES[quote.source] ?? [quote.source, '']))} ·
      ${moment(quote.at)[0]}${quote.stalls ? html` · ${two(`摊位 ${quote.stalls.map(it => it ?? '无').join('、')} 元`, 'stalls')}` : nothing}
      ${quote.doubt?.finding === 'confirmed' ? html` · ${two('存疑后已确认', 'doubted, then confirmed')}` : nothing}`;
  }
}
customElements.define('case-facts', CaseFacts);

/** What breaches and quotes say of the days that are shown; a market sees its own, so nothing is asked for twice. */
async function details({breaches, region, point, commodity, stage}) {
  const days = [...new Set(breaches.map(it => it.day))].toSorted().slice(-SHOWN);
  const months = [...new Set(days.map(it => it.slice(0, 7)))];
  const [said, quoted] = await Promise.all([
    Promise.all(days.map(day => every('/api/price/breaches', {region, day}, 3))),
    Promise.all(months.map(month => api.get(query('/api/price/quotes', {point, commodity, stage, month}))))]);
  return {
    breaches: new Map(said.flatMap(it => it.items).map(it => [it.breach, it])),
    quotes: new Map(quoted.flatMap(it => it.items).map(it => [it.day, it.versions])),
  };
}
