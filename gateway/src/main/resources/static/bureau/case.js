import {html, nothing} from 'lit';
import {Part} from '../parts/part.js';
import {Remote} from '../parts/remote.js';
import {api} from '../api.js';
import {CASE_STATES, OUTCOMES, two} from '../words.js';
import {context, parameter} from '../context.js';
import {named, names} from '../names.js';
import {left, moment} from '../parts/moment.js';
import {casePath} from './case-address.js';
import './case-facts.js';
import './case-acts.js';
import './case-history.js';

const WAY = ['open', 'notified', 'explained', 'verified', 'rectified', 'closed'];
const SETTLED = ['rejected', 'rectified', 'penalised'];

/** The file of one case: how it stands and until when, what is alleged and reckoned, what may be done, what was done. */
class BureauCase extends Part {
  static properties = {session: {attribute: false}};
  #key = {point: parameter('point'), commodity: parameter('commodity'), ceiling: parameter('ceiling')};
  file = new Remote(this, () => this.#read());

  connectedCallback() {
    super.connectedCallback();
    this.file.load();
  }

  async #read() {
    const file = await api.get(casePath(this.#key));
    return {file, point: named(await names.points(file.region), file.point)};
  }

  render() {
    return html`<p class="back"><a href="#/cases" data-test="back">← ${two('全部案件', 'All cases')}</a></p>
      ${this.file.render(it => this.#whole(it))}`;
  }

  #whole({file, point}) {
    const goods = context.commodity(file.commodity);
    return html`
      <div class="screen-head case-head">
        <h1>${two(`${goods.zh} · ${point.zh}`, `${goods.en} at ${point.en}`)}</h1>
        <p><span class="state case-${file.state}" data-test="case-state">${two(...CASE_STATES[file.state])}</span>
          ${file.takenUp ? html`<span class="tag">${two('已立案', 'taken up')}</span>` : nothing}
          ${file.round > 1 ? html`<span class="tag">${two(`第 ${file.round} 次`, `round ${file.round}`)}</span>` : nothing}
          ${file.number ? html`<span class="tag">${two(`告诫书 ${file.number}`, 'notice')}</span>` : nothing}
          ${file.outcome ? html`<span class="tag">${two(`上次结果：${(OUTCOMES[file.outcome] ?? [file.outcome])[0]}`, (OUTCOMES[file.outcome] ?? [])[1] ?? '')}</span>` : nothing}</p>
      </div>
      ${this.#way(file)}
      ${file.due ? html`<p class="clock ${file.overdue ? 'over' : ''}" data-test="clock">${clock(file)}</p>` : nothing}
      <div class="desk of-case">
        <case-facts class="panel" .file=${file}></case-facts>
        <case-acts class="panel" .file=${file} .session=${this.session} @changed=${() => this.file.load()}></case-acts>
        <case-history class="panel" .file=${file}></case-history>
      </div>`;
  }

  // A case goes one way; what was found otherwise, or penalised, stands where others were put right.
  #way({state}) {
    const at = WAY.indexOf(SETTLED.includes(state) ? 'rectified' : state);
    return html`<ol class="steps way">${WAY.map((it, i) => html`
      <li class=${i <= at ? 'done' : ''} aria-current=${i === at ? 'step' : nothing}>${two(...CASE_STATES[i === at ? state : it])}</li>`)}</ol>`;
  }
}
customElements.define('bureau-case', BureauCase);

const NEXT = {
  open: ['须提醒告诫', 'the point is to be notified'],
  notified: ['当事人可申辩', 'the point may explain itself'],
  explained: ['须核实认定', 'a finding is to be made'],
  verified: ['须整改或处罚', 'to be put right or penalised'],
};

function clock({state, due}) {
  const [zh, en] = NEXT[state] ?? ['须结案', 'to be closed'];
  return two(`${zh}，期限 ${moment(due)[0]}，${left(due)[0]}`, `${en} by ${moment(due)[1]}: ${left(due)[1]}`);
}
