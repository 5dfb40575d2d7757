import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Acts} from '../parts/acts.js';
import {api} from '../api.js';
import {two} from '../words.js';
import {bulk, englishDay, shortDay, unitPrice, yuan} from '../measures.js';
import {context} from '../context.js';
import {moment} from '../parts/moment.js';
import '../parts/sure-button.js';
import './shortfalls.js';

const OUTCOMES = {
  ordered: ['已下单', 'ordered', 'good'],
  sent: ['已发运', 'sent', 'good'],
  'waits-for-transfer': ['等待调运', 'waits for the transfer', 'good'],
  'offer-gone': ['报盘已被订完', 'the offer is gone', 'bad'],
  'surplus-gone': ['富余已不足', 'the surplus is gone', 'bad'],
};

/** A proposal line by line, each with why; what is approved is chosen by hand and asked about once more. */
class ProposalView extends Part {
  static properties = {proposal: {attribute: false}, left: {state: true}};
  acts = new Acts(this);

  willUpdate(changed) {
    if (changed.has('proposal') && changed.get('proposal')?.proposal !== this.proposal.proposal) this.left = new Set();
  }

  get #chosen() {
    return this.proposal.lines.filter(it => !this.left.has(it.line));
  }

  #tap(line) {
    const left = new Set(this.left);
    if (!left.delete(line)) left.add(line);
    this.left = left;
  }

  #approve() {
    const lines = this.#chosen.map(it => it.line);
    return this.acts.do(`approve ${lines}`, async key => {
      await api.post(`/api/inventory/replenishment/proposals/${this.proposal.proposal}/approve`, {lines}, key);
      this.dispatchEvent(new CustomEvent('approved'));
    }, () => this.#approve());
  }

  render() {
    const {lines, state, unmet, unjudged} = this.proposal;
    const open = state === 'proposed';
    return html`<div class="columns">
      <section class="panel" data-test="proposal">
        <div class="panel-head"><h2>${two(`补货方案：${context.place(this.proposal.region).zh}`, context.place(this.proposal.region).en)}</h2>
          <span class="small">${two(`${moment(this.proposal.at)[0]} 生成`, moment(this.proposal.at)[1])}</span></div>
        ${open ? nothing : this.#decided()}
        ${lines.length === 0 ? html`<p class="empty" data-test="no-lines">${unmet.length ? two('没有可用的报盘或富余；缺什么见下。', 'No offer or surplus helps; what is short is below.')
          : two('各类都达到目标，不需要补货。', 'Every group reaches its target: nothing is needed.')}</p>`
          : html`<ul class="lines-of">${lines.map(it => this.#line(it, open))}</ul>`}
        ${open && lines.length ? this.#sum() : nothing}
        ${this.acts.render()}
      </section>
      ${unmet.length || unjudged.length ? html`<short-falls class="panel" .unmet=${unmet} .unjudged=${unjudged}></short-falls>` : nothing}</div>`;
  }

  #decided() {
    const {approvedBy, approvedAt, lines} = this.proposal;
    const gone = lines.filter(it => OUTCOMES[it.outcome]?.[2] === 'bad').length;
    return html`<p class="verdict good" role="status" data-test="approved">
      ${approvedBy ? two(`${approvedBy} 于 ${moment(approvedAt)[0]} 批准${gone ? `；${gone} 项未成，请重新生成方案` : ''}`, `approved ${moment(approvedAt)[1]}${gone ? `; ${gone} lines failed` : ''}`)
        : two('该方案已有结论或已过期', 'decided or over')}
      <button type="button" class="quiet" data-test="to-orders" @click=${() => this.dispatchEvent(new CustomEvent('orders', {bubbles: true}))}>${two('看订单', 'See the orders')}</button></p>`;
  }

  #line(it, open) {
    const {commodityName: goods, toName: to} = it;
    const from = it.supplierName ?? it.fromName;
    const outcome = OUTCOMES[it.outcome];
    return html`<li data-test="line-${it.line}">
      ${open ? html`<input type="checkbox" aria-label="批准这一项 approve this line" .checked=${!this.left.has(it.line)} @change=${() => this.#tap(it.line)}>` : nothing}
      <div><p><b>${two(`${goods.zh} ${bulk(it.quantity, context.piece(it.commodity))}`, goods.en)}</b>
          ${outcome ? html`<span class="tag ${outcome[2]}" data-test="outcome">${two(outcome[0], outcome[1])}</span>` : nothing}
          ${it.supplier ? nothing : html`<span class="tag">${two('市内调拨', 'from another site')}</span>`}</p>
        <p class="route">${two(`${from.zh} → ${to.zh}`, `${from.en} → ${to.en}`)}</p>
        <p class="small">${it.price ? html`${unitPrice(it.price, context.piece(it.commodity))} · ${two(`货款 ${yuan(it.goodsFen)}`, 'goods')} · ` : nothing}
          ${two(`运费 ${yuan(it.haulageFen)}`, 'haulage')} · ${two(`预计 ${shortDay(it.expected)} 到`, `by ${englishDay(it.expected)}`)}</p>
        <details><summary class="small">${two('为什么', 'why')} ▾</summary><p>${it.why}</p><p class="en" lang="en">${it.whyEn}</p></details></div></li>`;
  }

  #sum() {
    const chosen = this.#chosen;
    const total = of => chosen.reduce((sum, it) => sum + it[of], 0);
    const sum = yuan(total('goodsFen') + total('haulageFen'));
    return html`<div class="sum-line"><p><b>${two(`已选 ${chosen.length} 项，合计 ${sum}`, `${chosen.length} lines`)}</b>
        <span class="small">${two(`货款 ${yuan(total('goodsFen'))}，运费 ${yuan(total('haulageFen'))}`, 'goods, haulage')}</span></p>
      <sure-button hook="approve" .disabled=${this.acts.busy || chosen.length === 0} .label=${two('批准所选', 'Approve these')}
        .question=${two(`批准 ${chosen.length} 项，合计 ${sum}？批准后即下单、发运。`, 'Approve? Goods are ordered and sent at once.')}
        .yes=${two('批准', 'Approve')} @sure=${this.#approve}></sure-button></div>`;
  }
}
customElements.define('proposal-view', ProposalView);
