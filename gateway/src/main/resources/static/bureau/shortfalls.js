import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {two} from '../words.js';
import {bulk} from '../measures.js';
import {context} from '../context.js';

/** What stays short after a proposal, by district, the most first, and what stands in the way; and what nobody can tell. */
class ShortFalls extends Part {
  static properties = {unmet: {attribute: false}, unjudged: {attribute: false}};

  render() {
    const regions = [...Map.groupBy(this.unmet, it => it.region)]
      .toSorted((a, b) => grams(b[1]) - grams(a[1]));
    return html`<section data-test="unmet"><h2>${two('仍有缺口', 'Still short')}</h2>
      ${regions.length === 0 ? html`<p class="empty">${two('没有缺口。', 'Nothing stays short.')}</p>` : nothing}
      ${regions.map(([region, rows]) => this.#region(context.place(region), rows))}
      ${this.unjudged.length ? html`<h3>${two('数据不足，无法判断', 'Cannot be told')}</h3>
        <ul>${[...Map.groupBy(this.unjudged, it => it.zh)].map(([, same]) => this.#untold(same))}</ul>` : nothing}
    </section>`;
  }

  // One reason holds for many groups in many districts: it is said once.
  #untold(same) {
    const groups = [...new Set(same.map(it => it.group))].map(code => context.group(code));
    const regions = [...new Set(same.map(it => it.region))].map(code => context.place(code));
    return html`<li class="why"><p><b>${two(groups.map(it => it.zh).join('、'), groups.map(it => it.en).join(', '))}</b>
        <span class="small">${two(`（${regions.map(it => it.zh).join('、')}）`, `${regions.length} districts`)}</span></p>
      <p>${two(same[0].zh, same[0].en)}</p></li>`;
  }

  #region({zh, en}, rows) {
    return html`<details class="count-of"><summary><b>${two(zh, en)}</b>
        <span class="over">${two(`缺 ${rows.length} 类`, `${rows.length} groups`)}</span> <span>${bulk({amount: grams(rows), unit: 'g'})}</span></summary>
      <ul>${rows.toSorted((a, b) => b.grams - a.grams).map(it => html`<li class="gap"><p><b>${two(context.group(it.group).zh, context.group(it.group).en)}</b>
          ${bulk({amount: it.grams, unit: 'g'})}</p>
        ${it.obstacles.map(why => html`<p class="small">${two(why.zh, why.en)}</p>`)}</li>`)}</ul></details>`;
  }
}
customElements.define('short-falls', ShortFalls);

const grams = rows => rows.reduce((sum, it) => sum + it.grams, 0);
