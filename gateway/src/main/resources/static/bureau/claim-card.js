import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {STAGES, two} from '../words.js';
import {englishDay, shortDay} from '../measures.js';
import {context} from '../context.js';
import {ago, moment} from '../parts/moment.js';
import '../parts/reason-chips.js';

const TRUE = [['已到店核实', 'seen in the shop'], ['进货单为证', 'the delivery note shows it'], ['原产品确已停售', 'the old one is off sale']];
const UNTRUE = [['仍是原产品', 'it is the old product still'], ['原产品仍在售', 'the old one is on sale still'], ['无法核实', 'cannot be checked']];

/** A product that a market says it has replaced: which ceilings it would be free of, and whether it is so. */
class ClaimCard extends Part {
  static properties = {claim: {attribute: false}, open: {type: Boolean}};
  acts = new Acts(this);

  async #decide(finding, words, reason) {
    const it = this.claim.substitution;
    const path = [it.point, it.commodity, it.stage, it.from].map(encodeURIComponent).join('/');
    const again = () => this.#decide(finding, words, reason);
    const done = await this.acts.do(`${finding} ${reason}`,
      () => api.put(`/api/price/substitutions/${path}/decision`, {finding, reason}), again);
    if (!done) return;
    const goods = context.commodity(it.commodity);
    this.dispatchEvent(new CustomEvent('decided', {
      detail: [`${this.claim.pointName.zh} ${goods.zh} 代表品更换${words[0]}（${reason}）`,
        `${goods.en} at ${this.claim.pointName.en}: ${words[1]}`]}));
  }

  render() {
    const {substitution: it, pointName} = this.claim;
    const goods = context.commodity(it.commodity);
    return html`<article class="card" data-test="claim-${it.point}-${it.commodity}">
      <button type="button" class="head" aria-expanded=${this.open} @click=${() => this.dispatchEvent(new CustomEvent('choose'))}>
        <span class="tag doubt">${two('更换待核', 'replaced?')}</span>
        <b class="what">${two(goods.zh, goods.en)}</b>
        <span class="swap">${it.oldProduct} → <b>${it.newProduct}</b></span>
        <span class="where">${two(pointName.zh, pointName.en)}</span>
        <span class="small">${two(`${shortDay(it.from)}起 · ${ago(it.at)[0]}`, `from ${englishDay(it.from)} on, ${ago(it.at)[1]}`)}</span>
      </button>
      ${this.open ? this.#whole(it) : nothing}</article>`;
  }

  #whole(it) {
    const {suspends} = this.claim;
    return html`<div class="whole">
      <ul class="grounds"><li>${suspends.length === 0 ? two('目前没有限价受影响', 'it touches no ceiling in force')
        : two(`若属实，限价 ${suspends.join('、')} 不能再判定其价格；核实前超限价的列为存疑`,
          `if so, the ceilings ${suspends.join(', ')} judge its price no more; until then prices above them are doubtful`)}</li></ul>
      <dl class="facts">
        <div><dt>${two('原因', 'reason')}</dt><dd>${it.reason}</dd></div>
        <div><dt>${two('同日价', 'both on one day')}</dt><dd>${it.linked ? `${it.oldPrice} → ${it.newPrice}` : two('未报', 'not told')}</dd></div>
        <div><dt>${two('环节', 'stage')}</dt><dd>${two(...(STAGES[it.stage] ?? [it.stage, '']))}</dd></div>
        <div><dt>${two('申报', 'told by')}</dt><dd>${it.by} · ${moment(it.at)[0]}</dd></div>
      </dl>
      <div class="decide">
        <p>${two('属实，确已更换', 'It is so: the product is another')}</p>
        <reason-chips hook="confirm" .reasons=${TRUE} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('confirmed', ['属实', 'the product was replaced'], event.detail)}></reason-chips>
        <p>${two('不属实，仍按原产品判定', 'It is not so: it is judged as before')}</p>
        <reason-chips hook="reject" .reasons=${UNTRUE} .disabled=${this.acts.busy}
          @reason=${event => this.#decide('rejected', ['不属实', 'the product was not replaced'], event.detail)}></reason-chips>
      </div>
      ${this.acts.render()}</div>`;
  }
}
customElements.define('claim-card', ClaimCard);
